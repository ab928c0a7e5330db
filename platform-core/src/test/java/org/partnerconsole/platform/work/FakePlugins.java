package org.partnerconsole.platform.work;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.ServiceReference;
import org.partnerconsole.api.events.EventHandler;
import org.partnerconsole.api.timers.TimerHandler;
import org.partnerconsole.platform.plugin.ActivePlugins;
import org.partnerconsole.platform.plugin.DeclaredComponent;

/** Plugins that are nothing but their handlers. */
final class FakePlugins extends ActivePlugins {

    private final Map<String, Version> active = new ConcurrentHashMap<>();
    private final Map<ServiceReference<?>, Object> services = new ConcurrentHashMap<>();

    private volatile Runnable whenMissed = () -> {};

    /** Runs an act at the next moment in which a plugin is asked for and is not there. */
    void whenMissed(Runnable act) {
        whenMissed = act;
    }

    /** Puts a version in the place of the one that is active, at once. */
    void activate(String pluginId, Version version) {
        active.put(pluginId, version);
    }

    void deactivate(String pluginId) {
        active.remove(pluginId);
    }

    Version version() {
        return new Version();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> List<ServiceReference<T>> references(String pluginId, Class<T> type) {
        Version version = active.get(pluginId);
        if (version == null) {
            Runnable act = whenMissed;
            whenMissed = () -> {};
            act.run();
            return List.of();
        }
        return version.references.stream()
                .filter(reference -> type.isInstance(services.get(reference)))
                .map(reference -> (ServiceReference<T>) reference)
                .toList();
    }

    @Override
    public Optional<List<DeclaredComponent>> declared(String pluginId, Class<?> type) {
        return Optional.ofNullable(active.get(pluginId))
                .map(version -> version.references.stream())
                .map(
                        references ->
                                references
                                        .filter(each -> type.isInstance(services.get(each)))
                                        .map(each -> declared(type, each))
                                        .toList());
    }

    private static DeclaredComponent declared(Class<?> type, ServiceReference<?> reference) {
        return new DeclaredComponent(
                String.valueOf(reference.getProperty("component.name")),
                Set.of(type.getName()),
                Optional.ofNullable(reference.getProperty("event.topic"))
                        .map(topic -> Map.of("event.topic", topic))
                        .orElse(Map.of()));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Optional<T> service(ServiceReference<T> reference) {
        return Optional.ofNullable((T) services.get(reference));
    }

    /** A version of a plugin. */
    final class Version {

        private final List<ServiceReference<?>> references = new CopyOnWriteArrayList<>();

        Version handling(String topic, EventHandler handler) {
            return with(
                    Map.of("component.name", "handler-of-" + topic, "event.topic", topic), handler);
        }

        Version due(String name, TimerHandler handler) {
            return with(
                    Map.of("component.name", "handler-of-" + name, "timer.name", name), handler);
        }

        private Version with(Map<String, String> properties, Object service) {
            ServiceReference<?> reference = reference(properties);
            services.put(reference, service);
            references.add(reference);
            return this;
        }
    }

    private static ServiceReference<?> reference(Map<String, String> properties) {
        return (ServiceReference<?>)
                Proxy.newProxyInstance(
                        FakePlugins.class.getClassLoader(),
                        new Class<?>[] {ServiceReference.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "getProperty" -> properties.get(arguments[0]);
                                    case "hashCode" -> System.identityHashCode(proxy);
                                    case "equals" -> proxy == arguments[0];
                                    default -> throw new AssertionError("unexpected: " + method);
                                });
    }
}
