package org.partnerconsole.console.dashboard;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.SignedInCaller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that a page shows as soon as it is known: reading it holds up neither the page nor its
 * lock. Asked again meanwhile, it is read once more, however often it was asked.
 */
final class Later<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Later.class);

    private final Callers callers;
    private final Executor background;
    private final Supplier<T> read;
    private final Consumer<T> show;
    private final Consumer<RuntimeException> failed;
    private boolean isReading;
    private boolean isAskedAgain;

    Later(
            Callers callers,
            Executor background,
            Supplier<T> read,
            Consumer<T> show,
            Consumer<RuntimeException> failed) {
        this.callers = callers;
        this.background = background;
        this.read = read;
        this.show = show;
        this.failed = failed;
    }

    /** Reads it as the caller, and shows it in the current window. Called under its lock. */
    void ask() {
        if (isReading) {
            isAskedAgain = true;
            return;
        }
        isReading = true;
        UI window = UI.getCurrent();
        SignedInCaller caller = callers.current().orElseThrow();
        background.execute(() -> read(window, caller));
    }

    private void read(UI window, SignedInCaller caller) {
        Runnable end;
        try {
            T value = callers.call(caller, read);
            end = () -> show.accept(value);
        } catch (RuntimeException e) {
            end = () -> failed.accept(e);
        }
        Runnable shown = end;
        try {
            window.access(() -> callers.run(caller, () -> end(shown)));
        } catch (UIDetachedException closedMeanwhile) {
            LOG.debug("A window was closed before it was told what it had asked for");
        }
    }

    private void end(Runnable shown) {
        isReading = false;
        shown.run();
        if (isAskedAgain) {
            isAskedAgain = false;
            ask();
        }
    }
}
