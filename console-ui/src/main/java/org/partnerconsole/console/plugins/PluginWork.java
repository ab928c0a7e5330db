package org.partnerconsole.console.plugins;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.platform.plugin.PluginRefused;
import org.partnerconsole.platform.plugin.PluginSource;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.SignedInCaller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes to plugins that are asked for on a page.
 *
 * <p>They run beside the page: a change of plugins leads open windows on, this one too, and so must
 * not hold its lock.
 */
class PluginWork {

    private static final Logger LOG = LoggerFactory.getLogger(PluginWork.class);

    private final Callers callers;
    private final Executor background;
    private final Component page;

    PluginWork(Callers callers, Executor background, Component page) {
        this.callers = callers;
        this.background = background;
        this.page = page;
    }

    /** Whether the caller may change plugins. */
    boolean isAllowed() {
        return callers.current().filter(caller -> caller.hasRole(Roles.OPERATOR)).isPresent();
    }

    /**
     * Runs a change as the calling operator.
     *
     * @param change the change; it is told who asks for it
     * @param end what to do under the page's lock when it is over: it is told why it failed
     * @throws Refusal if the caller may not change plugins
     */
    void run(Consumer<PluginSource> change, Consumer<Optional<Failure>> end) {
        SignedInCaller operator =
                callers.current()
                        .filter(caller -> isAllowed())
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                403,
                                                "forbidden",
                                                page.getTranslation("plugins.forbidden")));
        UI window = page.getUI().orElseThrow();
        background.execute(
                () -> {
                    Optional<Failure> failure = attempt(operator, change, window);
                    inWindow(window, () -> callers.run(operator, () -> end.accept(failure)));
                });
    }

    private Optional<Failure> attempt(
            SignedInCaller operator, Consumer<PluginSource> change, UI window) {
        try {
            callers.run(operator, () -> change.accept(PluginSource.console(operator.name())));
            return Optional.empty();
        } catch (PluginRefused refused) {
            LOG.warn("A change of plugins was refused", refused);
            return Optional.of(new Failure(refused.getMessage(), refused.causes()));
        } catch (RuntimeException failure) {
            LOG.error("A change of plugins failed [{}]", operator.correlationId(), failure);
            return Optional.of(
                    new Failure(
                            window.getTranslation(
                                    "shell.failure.message", operator.correlationId()),
                            List.of()));
        }
    }

    private static void inWindow(UI window, Runnable act) {
        try {
            window.access(act::run);
        } catch (UIDetachedException closedMeanwhile) {
            LOG.debug("The window that asked for a change of plugins was closed");
        }
    }

    /**
     * Why a change failed.
     *
     * @param message in words, with the next step
     * @param causes the exceptions behind it, outermost first
     */
    record Failure(String message, List<String> causes) {}
}
