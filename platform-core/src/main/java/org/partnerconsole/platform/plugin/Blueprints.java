package org.partnerconsole.platform.plugin;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.partnerconsole.platform.module.ConsoleModule;

/**
 * Finds out whether the views and resources of a version can be made, before the first person or
 * system asks for one.
 */
final class Blueprints {

    private final OsgiFramework framework;

    Blueprints(OsgiFramework framework) {
        this.framework = framework;
    }

    /**
     * Initialises each class and looks for the services its constructor names.
     *
     * @throws PluginRefused if one can't be made
     */
    void check(ConsoleModule module, Bundle bundle) {
        Stream.concat(module.viewNames().stream(), module.resourceNames().stream())
                .forEach(name -> check(initialised(module, name), bundle));
    }

    /** The one public constructor of a view or resource. */
    static Constructor<?> constructor(Class<?> type) {
        Constructor<?>[] constructors = type.getConstructors();
        if (constructors.length != 1) {
            throw new IllegalStateException(
                    "%s must have one public constructor, but it has %d"
                            .formatted(type.getName(), constructors.length));
        }
        return constructors[0];
    }

    private static Class<?> initialised(ConsoleModule module, String name) {
        try {
            return Class.forName(name, true, module.loader());
        } catch (ClassNotFoundException | LinkageError e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new PluginRefused(
                    "%s of %s %s can't be initialised: %s"
                            .formatted(name, module.id(), module.version(), cause),
                    e);
        }
    }

    private void check(Class<?> type, Bundle bundle) {
        Constructor<?> constructor;
        try {
            constructor = constructor(type);
        } catch (IllegalStateException e) {
            throw new PluginRefused(e.getMessage() + ": leave the others out", e);
        }
        for (Class<?> service : constructor.getParameterTypes()) {
            if (isPlatforms(service, bundle) && isMissing(service, bundle)) {
                throw new PluginRefused(
                        "%s of %s %s can't be made: it asks for the service %s, which nobody provides; make it a component, or take one that the console has"
                                .formatted(
                                        type.getName(),
                                        bundle.getSymbolicName(),
                                        bundle.getVersion(),
                                        service.getName()));
            }
        }
    }

    /** A service of another plugin may come later; one of the platform or one's own never will. */
    private static boolean isPlatforms(Class<?> service, Bundle bundle) {
        Bundle origin = FrameworkUtil.getBundle(service);
        return origin == null || origin.getBundleId() == 0 || origin.equals(bundle);
    }

    private boolean isMissing(Class<?> service, Bundle bundle) {
        return bundle.getBundleContext().getServiceReference(service.getName()) == null
                && !isWaiting(service, bundle);
    }

    /** A component that would provide it may be waiting for another plugin. */
    private boolean isWaiting(Class<?> service, Bundle bundle) {
        ServiceComponentRuntime components = framework.components();
        return components.getComponentDescriptionDTOs(bundle).stream()
                .map(Blueprints::interfaces)
                .anyMatch(provided -> provided.contains(service.getName()));
    }

    private static List<String> interfaces(ComponentDescriptionDTO component) {
        return component.serviceInterfaces == null
                ? List.of()
                : Arrays.asList(component.serviceInterfaces);
    }
}
