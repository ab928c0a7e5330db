package org.partnerconsole.console.mishap;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.Caller;
import org.partnerconsole.console.part.CopyableId;
import org.partnerconsole.platform.plugin.ActivePlugins;
import org.partnerconsole.platform.plugin.CircuitOpen;
import org.partnerconsole.platform.plugin.PluginCalls;
import org.partnerconsole.platform.plugin.PluginRefused;
import org.partnerconsole.platform.security.Callers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in words what went wrong: a refusal as it is; anything else as an id that is in the log too.
 */
@ApplicationScoped
public class Mishaps implements ErrorHandler {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(Mishaps.class);
    private static final Duration SHOWN = Duration.ofSeconds(20);
    private static final String ID = "mishap.id";

    private final transient Callers callers;
    private final transient PluginCalls calls;

    /** For the container. */
    @Inject
    public Mishaps(Callers callers, PluginCalls calls) {
        this.callers = callers;
        this.calls = calls;
    }

    /** Only for the container's proxy. */
    protected Mishaps() {
        this(null, null);
    }

    @Override
    public void error(ErrorEvent event) {
        event.getComponent().ifPresent(part -> count(part, event.getThrowable()));
        UI window = UI.getCurrent();
        Told told = told(event.getThrowable());
        if (window != null) {
            Notification message = new Notification();
            message.add(told.words(), new CopyableId(window.getTranslation(ID), told.id()));
            message.setDuration((int) SHOWN.toMillis());
            message.setPosition(Notification.Position.BOTTOM_CENTER);
            message.addThemeVariants(NotificationVariant.ERROR);
            message.setAssertive(true);
            message.open();
        }
    }

    /**
     * What to show in the place of something that failed: its words, and an id to copy.
     *
     * @param what what failed, translated
     */
    public MishapNote note(String what, Throwable thrown) {
        Told told = told(thrown);
        return new MishapNote(what, told.words().getText(), told.id());
    }

    private Told told(Throwable thrown) {
        Optional<String> refusal = refusal(thrown);
        String id = refusal.isPresent() ? correlationId() : logged(thrown);
        return new Told(new Span(refusal.orElseGet(() -> inLanguage("mishap.message", ""))), id);
    }

    /**
     * A listener of a plugin's component runs outside of any call that would count it. It counts
     * apart from the component: one button that fails must not close the page it is on.
     */
    private void count(Component part, Throwable thrown) {
        Component owner = part;
        while (owner != null) {
            String name = owner.getClass().getName() + " (listeners)";
            Optional<String> plugin = ActivePlugins.pluginOf(owner.getClass());
            if (plugin.isPresent()) {
                calls.failed(plugin.get(), name, thrown);
                return;
            }
            owner = owner.getParent().orElse(null);
        }
    }

    /**
     * What to say to the person before the window: a refusal's words, else an id to tell support.
     */
    public String inWords(Throwable thrown) {
        return refusal(thrown).orElseGet(() -> inLanguage("shell.failure.message", logged(thrown)));
    }

    /** A refusal's own words; empty for a fault, whose words are for the log. */
    private static Optional<String> refusal(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal
                    || cause instanceof PluginRefused
                    || cause instanceof CircuitOpen) {
                return Optional.ofNullable(cause.getMessage());
            }
        }
        return Optional.empty();
    }

    private static String inLanguage(String key, String argument) {
        UI window = UI.getCurrent();
        return window == null ? argument : window.getTranslation(key, argument);
    }

    /** Logs what must not be shown, and returns the id to find it by. */
    public String logged(Throwable thrown) {
        String id = correlationId();
        LOG.error("A page of the console failed [{}]", id, thrown);
        return id;
    }

    private String correlationId() {
        return callers.current()
                .map(Caller::correlationId)
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    /** What a person is told, and the id under which the log has the rest. */
    private record Told(Span words, String id) {}
}
