package org.partnerconsole.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** The OSGi framework inside of the console, with Declarative Services in it. */
@ApplicationScoped
class OsgiFramework {

    /** The bundles of the framework itself, in the order they start. */
    private static final List<String> OWN_BUNDLES =
            List.of(
                    "framework-bundles/org.apache.felix.configadmin.jar",
                    "framework-bundles/org.apache.felix.scr.jar");

    /** What a bundle with a settings type requires: the platform reads its metatype itself. */
    private static final String METATYPE =
            "osgi.extender;osgi.extender=\"osgi.metatype\";version:Version=\"1.4\","
                    + "osgi.implementation;osgi.implementation=\"osgi.metatype\";version:Version=\"1.4\"";

    private final AtomicLong installations = new AtomicLong();
    private final Iterable<FrameworkSettings> more;
    private volatile Framework framework;

    /** Only for the container's proxy, and where there are no further settings. */
    protected OsgiFramework() {
        this.more = List.of();
    }

    @Inject
    OsgiFramework(Instance<FrameworkSettings> more) {
        this.more = more;
    }

    /**
     * Starts the framework with an empty bundle cache: which plugins there are says the registry.
     */
    synchronized void start(Path storage) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(Constants.FRAMEWORK_STORAGE, storage.toString());
        settings.put(
                Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        settings.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, HostExports.clauses());
        settings.put(Constants.FRAMEWORK_SYSTEMCAPABILITIES_EXTRA, METATYPE);
        // Two versions of a plugin stand beside each other during an update.
        settings.put(Constants.FRAMEWORK_BSNVERSION, Constants.FRAMEWORK_BSNVERSION_MULTIPLE);
        settings.put(Constants.FRAMEWORK_BUNDLE_PARENT, Constants.FRAMEWORK_BUNDLE_PARENT_BOOT);
        settings.put("felix.service.urlhandlers", "false");
        settings.put("felix.shutdown.hook", "false");
        settings.put("felix.log.level", "1");
        settings.put("ds.delayed.keepInstances", "true");
        more.forEach(each -> settings.putAll(each.settings()));
        framework = new FrameworkFactory().newFramework(settings);
        try {
            framework.start();
            for (String bundle : OWN_BUNDLES) {
                startOwn(bundle);
            }
        } catch (BundleException | IOException e) {
            throw new IllegalStateException("The plugin framework can't be started", e);
        }
    }

    private void startOwn(String resource) throws BundleException, IOException {
        try (InputStream in = OsgiFramework.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the console");
            }
            context().installBundle(resource, in).start();
        }
    }

    synchronized void stop(Duration limit) {
        if (framework == null) {
            return;
        }
        try {
            framework.stop();
            framework.waitForStop(limit.toMillis());
        } catch (BundleException e) {
            throw new IllegalStateException("The plugin framework can't be stopped", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        framework = null;
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    FrameworkWiring wiring() {
        return framework.adapt(FrameworkWiring.class);
    }

    /** Installs a version of a plugin beside whatever is there. */
    Bundle install(PluginJar jar) {
        return install(
                "plugin:%s:%d".formatted(jar.id(), installations.incrementAndGet()), jar.bytes());
    }

    /** Installs a bundle at a location that no other has. */
    Bundle install(String location, byte[] bytes) {
        try {
            return context().installBundle(location, new ByteArrayInputStream(bytes));
        } catch (BundleException e) {
            throw new PluginRefused(
                    "The bundle can't be installed (%s): build the plugin with the plugin-parent POM, or copy it again"
                            .formatted(e.getMessage()),
                    e);
        }
    }

    /** All bundles that are installed. */
    List<Bundle> bundles() {
        return List.of(context().getBundles());
    }

    /** Takes a bundle away, and what was wired to it. */
    void uninstall(Bundle bundle) {
        try {
            if (bundle.getState() != Bundle.UNINSTALLED) {
                bundle.uninstall();
            }
            wiring().refreshBundles(List.of(bundle));
        } catch (BundleException | IllegalStateException e) {
            throw new IllegalStateException("%s can't be uninstalled".formatted(bundle), e);
        }
    }

    /** Asks the component runtime, which knows why a component did not come up. */
    ServiceComponentRuntime components() {
        ServiceReference<ServiceComponentRuntime> reference =
                context().getServiceReference(ServiceComponentRuntime.class);
        if (reference == null) {
            throw new IllegalStateException("The component runtime is not running");
        }
        return context().getService(reference);
    }

    /** The components that a bundle declares, but for those that are switched off. */
    List<DeclaredComponent> declared(Bundle bundle) {
        ServiceComponentRuntime runtime = components();
        return runtime.getComponentDescriptionDTOs(bundle).stream()
                .filter(runtime::isComponentEnabled)
                .map(DeclaredComponent::of)
                .toList();
    }

    /** All references of a type, best first, from whichever bundle. */
    <T> List<ServiceReference<T>> references(Class<T> type) {
        if (framework == null) {
            return List.of();
        }
        try {
            Collection<ServiceReference<T>> found = context().getServiceReferences(type, null);
            List<ServiceReference<T>> sorted = new ArrayList<>(found);
            sorted.sort(java.util.Comparator.reverseOrder());
            return sorted;
        } catch (org.osgi.framework.InvalidSyntaxException e) {
            throw new IllegalStateException("There is no filter that could be wrong", e);
        }
    }
}
