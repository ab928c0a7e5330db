package org.partnerconsole.platform.database;

import org.flywaydb.core.api.FlywayException;
import org.partnerconsole.platform.module.ConsoleModule;

/** A migration did not run; the message names it and says why. */
public final class MigrationFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private MigrationFailed(String message, Throwable cause) {
        super(message, cause);
    }

    static MigrationFailed of(ConsoleModule module, FlywayException cause) {
        return new MigrationFailed(
                "a migration of %s %s failed: %s"
                        .formatted(module.id(), module.version(), reason(cause.getMessage())),
                cause);
    }

    /** What failed and why; the rest of Flyway's message is for its own command line. */
    private static String reason(String message) {
        String telling =
                message.lines()
                        .filter(line -> line.startsWith("Failed") || line.startsWith("Message"))
                        .reduce("", MigrationFailed::join);
        return telling.isEmpty()
                ? message.lines().limit(3).reduce("", MigrationFailed::join)
                : telling;
    }

    private static String join(String left, String right) {
        return left.isEmpty() ? right.strip() : left + "; " + right.strip();
    }
}
