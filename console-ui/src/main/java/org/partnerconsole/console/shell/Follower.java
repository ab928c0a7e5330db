package org.partnerconsole.console.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A view in a window that is refreshed when it is told; once, however often it is told meanwhile.
 */
final class Follower {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private final UI window;
    private final Runnable refresh;
    private final Executor background;
    private final AtomicBoolean told = new AtomicBoolean();

    Follower(UI window, Runnable refresh, Executor background) {
        this.window = window;
        this.refresh = refresh;
        this.background = background;
    }

    /** Has the view refreshed soon. The one who tells does not wait for the window's lock. */
    void tell() {
        if (told.compareAndSet(false, true)) {
            background.execute(this::reach);
        }
    }

    private void reach() {
        try {
            window.access(
                    () -> {
                        // Before the refresh: what changes from now on needs another one.
                        told.set(false);
                        refresh.run();
                    });
        } catch (UIDetachedException closedMeanwhile) {
            LOG.debug("A window was closed before it could be refreshed");
        }
    }
}
