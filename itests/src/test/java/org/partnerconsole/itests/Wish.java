package org.partnerconsole.itests;

import java.util.UUID;

/**
 * Something a system asked a console for, and whether the console has said that it is done.
 *
 * <p>Its name is found again in what comes of it.
 */
final class Wish {

    private final String name;
    private final UUID requestId = UUID.randomUUID();
    private volatile boolean acknowledged;

    Wish(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    UUID requestId() {
        return requestId;
    }

    boolean isAcknowledged() {
        return acknowledged;
    }

    void acknowledged() {
        acknowledged = true;
    }

    @Override
    public String toString() {
        return name + (acknowledged ? ", acknowledged" : ", not acknowledged");
    }
}
