package org.partnerconsole.platform.database;

/** A migration did not run; the message names it and says why. */
public final class MigrationFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MigrationFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
