package org.partnerconsole.platform.work;

/** An earlier event of the same key has not been handled yet. */
final class NotYetItsTurn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotYetItsTurn(String topic, String key) {
        super("An earlier event than this %s of %s is still to be handled".formatted(topic, key));
    }
}
