package org.partnerconsole.platform.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.ServiceReference;
import org.partnerconsole.api.events.EventHandler;
import org.partnerconsole.api.timers.TimerHandler;
import org.partnerconsole.platform.plugin.ActivePlugins;

/** Finds the handlers that active plugins provide. */
@ApplicationScoped
class Handlers {

    /** The service properties that the annotations of plugin-api become. */
    private static final String TOPIC = "event.topic";

    private static final String TIMER = "timer.name";
    private static final String COMPONENT = "component.name";

    private final ActivePlugins plugins;

    /** Only for the container's proxy. */
    protected Handlers() {
        this(null);
    }

    @Inject
    Handlers(ActivePlugins plugins) {
        this.plugins = plugins;
    }

    /** What a plugin subscribes to: component name and topic. */
    List<Subscription> subscriptions(String pluginId) {
        return plugins.references(pluginId, EventHandler.class).stream()
                .filter(reference -> reference.getProperty(TOPIC) != null)
                .map(
                        reference ->
                                new Subscription(
                                        text(reference, COMPONENT), text(reference, TOPIC)))
                .toList();
    }

    Optional<EventHandler> events(String pluginId, String handler) {
        return find(pluginId, EventHandler.class, COMPONENT, handler);
    }

    Optional<TimerHandler> timers(String pluginId, String name) {
        return find(pluginId, TimerHandler.class, TIMER, name);
    }

    private <T> Optional<T> find(String pluginId, Class<T> type, String property, String value) {
        return plugins.references(pluginId, type).stream()
                .filter(reference -> value.equals(text(reference, property)))
                .findFirst()
                .flatMap(plugins::service);
    }

    private static String text(ServiceReference<?> reference, String property) {
        return String.valueOf(reference.getProperty(property));
    }

    /**
     * A handler and what it wants to hear of.
     *
     * @param handler the name of its component
     * @param topic the topic
     */
    record Subscription(String handler, String topic) {}
}
