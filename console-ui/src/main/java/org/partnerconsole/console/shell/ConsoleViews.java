package org.partnerconsole.console.shell;

import com.vaadin.flow.server.VaadinService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.plugin.PluginChange;
import org.partnerconsole.platform.plugin.PluginNews;
import org.partnerconsole.platform.plugin.PluginViews;

/**
 * The views of plugins: adds and removes them while people look at them.
 *
 * <p>The routes are switched at once and in one step, outside of any request. The open windows
 * follow on their own locks, so that a slow one holds up nobody.
 */
@ApplicationScoped
public class ConsoleViews implements PluginViews {

    /** The topic that every window which shows something of plugins follows. */
    public static final String TOPIC = "plugins";

    private final OpenWindows windows;
    private final LiveUpdates live;
    private final Set<Class<?>> present = new LinkedHashSet<>();
    private PluginRoutes routes;

    /** For the container. */
    @Inject
    public ConsoleViews(OpenWindows windows, LiveUpdates live) {
        this.windows = windows;
        this.live = live;
    }

    /** Only for the container's proxy. */
    protected ConsoleViews() {
        this(null, null);
    }

    /** Adds the views that came before Vaadin had started. */
    public synchronized void start(VaadinService service) {
        routes = new PluginRoutes(service);
        routes.replace(List.of(), present);
    }

    @Override
    public PluginViews.Departure replace(
            Collection<ConsoleModule> gone, Collection<ConsoleModule> come) {
        switchRoutes(views(gone), views(come));
        Set<ClassLoader> loaders =
                gone.stream().map(ConsoleModule::loader).collect(Collectors.toSet());
        DepartingWindows departing = new DepartingWindows(windows, loaders);
        live.changedForAll(TOPIC);
        return departing;
    }

    private static List<Class<?>> views(Collection<ConsoleModule> modules) {
        return modules.stream().flatMap(module -> module.views().stream()).toList();
    }

    /** Tells open pages once what they will read is true. */
    void onChange(@Observes PluginChange change) {
        live.changedForAll(TOPIC);
    }

    /** Tells open pages what else is new about a plugin. */
    void onNews(@Observes PluginNews news) {
        live.changedForAll(TOPIC);
    }

    /** Whether a view of a plugin that is away now has been at a path. */
    synchronized boolean wasAt(String path) {
        return routes != null && routes.wasAt(path);
    }

    private synchronized void switchRoutes(Collection<Class<?>> gone, Collection<Class<?>> come) {
        if (routes != null) {
            routes.replace(gone, come);
        }
        present.removeAll(gone);
        present.addAll(come);
    }
}
