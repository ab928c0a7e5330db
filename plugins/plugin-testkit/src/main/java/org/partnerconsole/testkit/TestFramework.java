package org.partnerconsole.testkit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.connect.FrameworkUtilHelper;
import org.partnerconsole.platform.plugin.FrameworkSettings;

/**
 * The plugin framework of a console under test: shares classes with the test, and is seen by it.
 */
final class TestFramework implements FrameworkSettings, BundleActivator {

    private static final List<TestFramework> RUNNING = new CopyOnWriteArrayList<>();

    private final SharedClasses shared;
    private volatile BundleContext context;

    TestFramework(SharedClasses shared) {
        this.shared = shared;
    }

    @Override
    public Map<String, Object> settings() {
        return Map.of(
                Constants.FRAMEWORK_BOOTDELEGATION,
                String.join(",", shared.packages()),
                "felix.bootdelegation.classloaders",
                shared.loaders(),
                "felix.systembundle.activators",
                List.of(this));
    }

    @Override
    public void start(BundleContext system) {
        context = system;
        RUNNING.addFirst(this);
    }

    @Override
    public void stop(BundleContext system) {
        RUNNING.remove(this);
        context = null;
    }

    /** A service as the plugins see it: the best one of whichever is active. */
    <T> Optional<T> service(Class<T> type) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getBundleId() != 0 && isActive(bundle))
                .sorted(Comparator.comparing(Bundle::getBundleId).reversed())
                .flatMap(bundle -> service(bundle, type).stream())
                .findFirst();
    }

    private static <T> Optional<T> service(Bundle bundle, Class<T> type) {
        BundleContext from = bundle.getBundleContext();
        ServiceReference<?> reference = from.getServiceReference(type.getName());
        return Optional.ofNullable(reference)
                .map(from::getService)
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** The newest active bundle with that class in it. */
    private Optional<Bundle> bundle(Class<?> type) {
        BundleContext system = context;
        if (system == null || !shared.contains(type)) {
            return Optional.empty();
        }
        String file = type.getName().replace('.', '/') + ".class";
        return Arrays.stream(system.getBundles())
                .filter(bundle -> bundle.getBundleId() != 0 && isActive(bundle))
                .filter(bundle -> bundle.getEntry(file) != null)
                .max(Comparator.comparing(Bundle::getBundleId));
    }

    private static boolean isActive(Bundle bundle) {
        return bundle.getState() == Bundle.ACTIVE || bundle.getState() == Bundle.STARTING;
    }

    /** Found by OSGi's own lookup: says to which bundle a class of the class path belongs. */
    public static final class Helper implements FrameworkUtilHelper {

        @Override
        public Optional<Bundle> getBundle(Class<?> type) {
            return RUNNING.stream().flatMap(each -> each.bundle(type).stream()).findFirst();
        }
    }
}
