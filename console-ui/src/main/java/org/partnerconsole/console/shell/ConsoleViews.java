package org.partnerconsole.console.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.communication.PushConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.partnerconsole.console.extend.PluginPart;
import org.partnerconsole.platform.plugin.PluginChange;
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
    public void replace(Collection<Class<?>> gone, Collection<Class<?>> come) {
        switchRoutes(gone, come);
        Set<Class<?>> left = Set.copyOf(gone);
        windows.each(window -> follow(window, left));
        live.changedForAll(TOPIC);
    }

    /** Tells open pages once what they will read is true. */
    void onChange(@Observes PluginChange change) {
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

    private static void follow(UI window, Set<Class<?>> gone) {
        if (shows(window, gone) || PluginPart.isOn(window)) {
            if (!isConnected(window)) {
                // Nobody may ever fetch what would be sent here, and the unsent change would keep
                // each version of the plugin that comes after. A browser that is back reloads.
                window.close();
                window.getSession().removeUI(window);
            } else if (shows(window, gone)) {
                // The same address again: its successor, or the page that says it is away.
                window.refreshCurrentRoute(false);
            }
        }
        if (!gone.isEmpty()) {
            ClassPins.release(gone);
        }
    }

    private static boolean shows(UI window, Set<Class<?>> gone) {
        return window.getInternals().getActiveRouterTargetsChain().stream()
                .anyMatch(
                        shown -> gone.contains(shown.getClass()) || shown instanceof NotFoundPage);
    }

    private static boolean isConnected(UI window) {
        PushConnection push = window.getInternals().getPushConnection();
        return push != null && push.isConnected();
    }
}
