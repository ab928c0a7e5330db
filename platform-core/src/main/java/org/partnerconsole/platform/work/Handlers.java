package org.partnerconsole.platform.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.osgi.framework.ServiceReference;
import org.partnerconsole.api.events.EventHandler;
import org.partnerconsole.api.timers.TimerHandler;
import org.partnerconsole.platform.plugin.ActivePlugins;
import org.partnerconsole.platform.plugin.DeclaredComponent;

/** Finds the handlers that active plugins provide. */
@ApplicationScoped
class Handlers {

    /** The service properties that the annotations of plugin-api become. */
    private static final String TOPIC = "event.topic";

    private static final String TIMER = "timer.name";
    private static final String COMPONENT = "component.name";

    private final ActivePlugins plugins;
    private final Set<String> active = ConcurrentHashMap.newKeySet();

    /** Only for the container's proxy. */
    protected Handlers() {
        this(null);
    }

    @Inject
    Handlers(ActivePlugins plugins) {
        this.plugins = plugins;
    }

    /** Remembers whether a plugin does its work now: not while it is stopped, updated or away. */
    void note(String pluginId, boolean isActive) {
        if (isActive) {
            active.add(pluginId);
        } else {
            active.remove(pluginId);
        }
    }

    /** The plugins that do their work now. */
    Set<String> active() {
        return Set.copyOf(active);
    }

    /** Whether a plugin does its work now. */
    boolean isActive(String pluginId) {
        return active.contains(pluginId);
    }

    /**
     * What a plugin subscribes to: component name and topic. As declared: a handler that waits for
     * a service of another plugin is to hear later what happens meanwhile. Empty if the plugin is
     * just going, and nobody can tell.
     */
    Optional<Set<Subscription>> subscriptions(String pluginId) {
        return plugins.declared(pluginId, EventHandler.class).map(Handlers::subscriptions);
    }

    private static Set<Subscription> subscriptions(List<DeclaredComponent> components) {
        return components.stream()
                .filter(component -> component.properties().containsKey(TOPIC))
                .map(
                        component ->
                                new Subscription(
                                        component.name(),
                                        String.valueOf(component.properties().get(TOPIC))))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The handler of events of that component name, if the plugin is active and has it. */
    Optional<Found<EventHandler>> events(String pluginId, String handler) {
        return find(pluginId, EventHandler.class, COMPONENT, handler);
    }

    /** The handler of timers of that name, if the plugin is active and has it. */
    Optional<Found<TimerHandler>> timers(String pluginId, String name) {
        return find(pluginId, TimerHandler.class, TIMER, name);
    }

    private <T> Optional<Found<T>> find(
            String pluginId, Class<T> type, String property, String value) {
        if (!active.contains(pluginId)) {
            return Optional.empty();
        }
        return plugins.references(pluginId, type).stream()
                .filter(reference -> value.equals(text(reference, property)))
                .findFirst()
                .map(reference -> new Found<>(plugins, pluginId, type, reference));
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

    /** A handler of one version of a plugin. */
    static final class Found<T> {

        private final ActivePlugins plugins;
        private final String pluginId;
        private final Class<T> type;
        private final ServiceReference<T> reference;

        private Found(
                ActivePlugins plugins,
                String pluginId,
                Class<T> type,
                ServiceReference<T> reference) {
            this.plugins = plugins;
            this.pluginId = pluginId;
            this.type = type;
            this.reference = reference;
        }

        /**
         * The handler itself.
         *
         * @throws IllegalStateException if its component does not come to life
         */
        T handler() {
            return plugins.service(reference)
                    .orElseThrow(
                            () ->
                                    new IllegalStateException(
                                            "The component %s of %s can't be made: the log says why"
                                                    .formatted(name(), pluginId)));
        }

        /** The name of its component. */
        String name() {
            return text(reference, COMPONENT);
        }

        /** Whether its version still is the one that is active. */
        boolean isCurrent() {
            return plugins.references(pluginId, type).contains(reference);
        }
    }
}
