package org.partnerconsole.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Function;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** Makes views and resources through their one public constructor. */
@ApplicationScoped
class ServiceInstances implements Instances {

    /** A component that is just being re-made is back in a moment: better late than an error. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Instance<Object> beans;

    /** Only for the container's proxy. */
    protected ServiceInstances() {
        this(null);
    }

    @Inject
    ServiceInstances(Instance<Object> beans) {
        this.beans = beans;
    }

    @Override
    public <T> T create(Class<T> type) {
        Bundle bundle = FrameworkUtil.getBundle(type);
        return bundle == null
                ? create(type, parameter -> bean(type, parameter))
                : create(type, parameter -> service(type, bundle, parameter));
    }

    private static <T> T create(Class<T> type, Function<Class<?>, Object> services) {
        Constructor<?> constructor = Blueprints.constructor(type);
        Object[] arguments = Arrays.stream(constructor.getParameterTypes()).map(services).toArray();
        try {
            return type.cast(constructor.newInstance(arguments));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(type.getName() + " can't be made", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " can't be made", e);
        }
    }

    private Object bean(Class<?> asking, Class<?> type) {
        Instance<?> found = beans.select(type);
        if (!found.isResolvable()) {
            throw new IllegalStateException(
                    "%s asks for %s, of which there is not exactly one bean"
                            .formatted(asking.getName(), type.getName()));
        }
        return found.get();
    }

    private static Object service(Class<?> asking, Bundle bundle, Class<?> type) {
        BundleContext context = bundle.getBundleContext();
        if (context == null) {
            throw new IllegalStateException(
                    "%s is of a version of %s that is gone"
                            .formatted(asking.getName(), bundle.getSymbolicName()));
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        do {
            ServiceReference<?> reference = context.getServiceReference(type.getName());
            Object service = reference == null ? null : context.getService(reference);
            if (service != null) {
                return service;
            }
            pause();
        } while (System.nanoTime() < end);
        throw new IllegalStateException(
                "%s asks for the service %s, which nobody provides"
                        .formatted(asking.getName(), type.getName()));
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a service", e);
        }
    }
}
