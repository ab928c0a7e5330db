package org.partnerconsole.platform.boot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;

/** Whether the console has come up. */
@ApplicationScoped
class StartState {

    private final AtomicBoolean ready = new AtomicBoolean();

    void ready() {
        ready.set(true);
    }

    boolean isReady() {
        return ready.get();
    }
}
