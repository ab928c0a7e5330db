package org.partnerconsole.console.plugins;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.platform.plugin.PluginRefused;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.SignedInCaller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes to plugins that are asked for on a page.
 *
 * <p>They run beside the page: a change of plugins leads every open window on, this one too, and so
 * must not hold its lock.
 */
class PluginWork {

    private static final Logger LOG = LoggerFactory.getLogger(PluginWork.class);
    private static final Duration SHOWN = Duration.ofSeconds(15);

    private final Callers callers;
    private final Executor background;
    private final Component page;
    private final Runnable refresh;

    PluginWork(Callers callers, Executor background, Component page, Runnable refresh) {
        this.callers = callers;
        this.background = background;
        this.page = page;
        this.refresh = refresh;
    }

    /**
     * Runs a change as the calling operator.
     *
     * @param doneKey the text to show when it is done
     * @param subject what is changed, for that text
     * @param change the change
     * @param end what to do under the page's lock when it is over, however it ended
     * @throws Refusal if the caller may not change plugins
     */
    void run(String doneKey, String subject, Runnable change, Runnable end) {
        SignedInCaller operator =
                callers.current()
                        .filter(caller -> caller.hasRole(Roles.OPERATOR))
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                403,
                                                "forbidden",
                                                page.getTranslation("plugins.forbidden")));
        UI window = page.getUI().orElseThrow();
        background.execute(
                () -> {
                    Optional<String> refusal = attempt(operator, change, window);
                    inWindow(
                            window,
                            () ->
                                    callers.run(
                                            operator,
                                            () -> {
                                                end.run();
                                                say(refusal, doneKey, subject);
                                                refresh.run();
                                            }));
                });
    }

    private Optional<String> attempt(SignedInCaller operator, Runnable change, UI window) {
        try {
            callers.run(operator, change);
            return Optional.empty();
        } catch (PluginRefused refused) {
            LOG.warn("A change of plugins was refused", refused);
            return Optional.of(refused.getMessage());
        } catch (RuntimeException failure) {
            LOG.error("A change of plugins failed [{}]", operator.correlationId(), failure);
            return Optional.of(
                    window.getTranslation("shell.failure.message", operator.correlationId()));
        }
    }

    private static void inWindow(UI window, Runnable act) {
        try {
            window.access(act::run);
        } catch (UIDetachedException closedMeanwhile) {
            LOG.debug("The window that asked for a change of plugins was closed");
        }
    }

    private void say(Optional<String> refusal, String doneKey, String subject) {
        Notification message = new Notification();
        message.setText(refusal.orElseGet(() -> page.getTranslation(doneKey, subject)));
        message.setPosition(Notification.Position.BOTTOM_CENTER);
        message.addThemeVariants(
                refusal.isPresent() ? NotificationVariant.ERROR : NotificationVariant.SUCCESS);
        message.setAssertive(refusal.isPresent());
        message.setDuration((int) SHOWN.toMillis());
        message.open();
    }
}
