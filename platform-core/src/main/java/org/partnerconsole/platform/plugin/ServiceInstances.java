package org.partnerconsole.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.function.Function;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Makes views and resources through their one public constructor. */
@ApplicationScoped
class ServiceInstances implements Instances {

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
                : create(type, parameter -> new FoundService(type, bundle, parameter).get());
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
}
