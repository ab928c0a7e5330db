package org.partnerconsole.console.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.router.internal.RouteUtil;
import com.vaadin.flow.server.VaadinContext;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnerconsole.platform.plugin.PluginRefused;

/** The addresses of plugins' views in the router. */
final class PluginRoutes {

    private final VaadinContext context;
    private final RouteConfiguration router;

    // The first segments of the addresses that plugins have had.
    private final Set<String> known = new HashSet<>();

    PluginRoutes(VaadinService service) {
        this.context = service.getContext();
        this.router = RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(context));
    }

    /**
     * Removes and adds in one step.
     *
     * @throws PluginRefused if a view can't be added; then nothing has changed
     */
    void replace(Collection<Class<?>> gone, Collection<Class<?>> come) {
        List<Entry> entries = new ArrayList<>();
        for (Class<?> type : come) {
            entries.addAll(entriesOf(type));
        }
        entries.forEach(entry -> refuseTaken(entry, gone));
        refuseTwice(entries);
        List<Entry> before = new ArrayList<>();
        for (Class<?> type : gone) {
            before.addAll(entriesOf(type));
        }
        try {
            exchange(gone, entries);
        } catch (RuntimeException e) {
            // The router keeps what it had done until it failed.
            exchange(come, List.of());
            exchange(gone, before);
            throw new PluginRefused("its views can't be added: " + e.getMessage(), e);
        }
        entries.forEach(entry -> known.add(firstSegment(entry.path())));
    }

    private void exchange(Collection<Class<?>> gone, List<Entry> entries) {
        router.update(
                () -> {
                    for (Class<?> type : gone) {
                        router.removeRoute(type.asSubclass(Component.class));
                    }
                    for (Entry entry : entries) {
                        router.setRoute(entry.path(), entry.view(), MainLayout.class);
                    }
                });
    }

    private static void refuseTwice(List<Entry> entries) {
        Map<String, Entry> seen = new HashMap<>();
        for (Entry entry : entries) {
            Entry other = seen.putIfAbsent(shape(entry.path()), entry);
            if (other != null) {
                throw new PluginRefused(
                        "the address /%s of %s is that of %s too: choose another in its @Route"
                                .formatted(
                                        entry.path(),
                                        entry.view().getName(),
                                        other.view().getName()));
            }
        }
    }

    /** Whether a plugin has had a view at a path, or at one that begins alike. */
    boolean wasAt(String path) {
        return known.contains(firstSegment(path));
    }

    /** Without the names of parameters: nobody who opens an address knows those. */
    private static String shape(String template) {
        return template.replaceAll(":\\w+", ":");
    }

    private static String firstSegment(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }

    private List<Entry> entriesOf(Class<?> type) {
        if (!Component.class.isAssignableFrom(type) || !type.isAnnotationPresent(Route.class)) {
            throw new PluginRefused(
                    "%s is no view: let it extend ConsolePage and give it @Route"
                            .formatted(type.getName()));
        }
        Class<? extends Component> view = type.asSubclass(Component.class);
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(RouteUtil.getRoutePath(context, view), view));
        for (RouteAlias alias : view.getAnnotationsByType(RouteAlias.class)) {
            entries.add(new Entry(RouteUtil.getRouteAliasPath(view, alias), view));
        }
        return entries;
    }

    private void refuseTaken(Entry entry, Collection<Class<?>> gone) {
        for (RouteData taken : router.getAvailableRoutes()) {
            if (shape(taken.getTemplate()).equals(shape(entry.path()))
                    && !gone.contains(taken.getNavigationTarget())) {
                throw new PluginRefused(
                        "the address /%s of %s is already that of %s: choose another in its @Route"
                                .formatted(
                                        entry.path(),
                                        entry.view().getName(),
                                        taken.getNavigationTarget().getName()));
            }
        }
    }

    private record Entry(String path, Class<? extends Component> view) {}
}
