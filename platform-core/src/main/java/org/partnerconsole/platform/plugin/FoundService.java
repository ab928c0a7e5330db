package org.partnerconsole.platform.plugin;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * A service that a plugin's view or resource asks for in its constructor.
 *
 * <p>A view may stay open for hours, while the plugin that provides the service is updated, or a
 * component of its own plugin is made anew because of that. So what it is given looks the service
 * up at every call, and holds none. Only a service that is asked for by its class, not by an
 * interface, can't be stood in for and is handed over as it is.
 */
final class FoundService {

    /** A component that is just being re-made is back in a moment: better late than an error. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final long PLATFORM = 0;

    private final String asking;
    private final Bundle bundle;
    private final Class<?> type;

    /**
     * Finds nothing yet.
     *
     * @param asking the view or resource
     * @param bundle the version of the plugin that it is of
     * @param type what it asks for
     */
    FoundService(Class<?> asking, Bundle bundle, Class<?> type) {
        this.asking = asking.getName();
        this.bundle = bundle;
        this.type = type;
    }

    /**
     * The service, or what stands in for it.
     *
     * @throws IllegalStateException if nobody provides it
     */
    Object get() {
        Found found = find();
        boolean isPlatforms = found.reference.getBundle().getBundleId() == PLATFORM;
        return isPlatforms || !type.isInterface() ? found.service : standIn();
    }

    private Object standIn() {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        method.getDeclaringClass() == Object.class
                                ? ofObject(proxy, method, arguments)
                                : invoke(method, arguments));
    }

    private Object ofObject(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> type.getName() + " for " + asking;
        };
    }

    private Object invoke(Method method, Object[] arguments) throws Throwable {
        try {
            // An interface that is not public is of the plugin all the same.
            method.setAccessible(true);
            return method.invoke(find().service, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Found find() {
        BundleContext context = bundle.getBundleContext();
        if (context == null) {
            throw new IllegalStateException(
                    "%s is of a version of %s that is gone"
                            .formatted(asking, bundle.getSymbolicName()));
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        do {
            ServiceReference<?> reference = context.getServiceReference(type.getName());
            Object service = reference == null ? null : context.getService(reference);
            if (service != null) {
                return new Found(reference, service);
            }
            pause();
        } while (System.nanoTime() < end);
        throw new IllegalStateException(
                "%s asks for the service %s, which nobody provides"
                        .formatted(asking, type.getName()));
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a service", e);
        }
    }

    private record Found(ServiceReference<?> reference, Object service) {}
}
