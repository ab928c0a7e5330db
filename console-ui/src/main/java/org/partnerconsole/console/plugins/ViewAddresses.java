package org.partnerconsole.console.plugins;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The addresses of the views that can be reached, by the names of their classes. */
final class ViewAddresses {

    private final Map<String, List<String>> byClassName;

    private ViewAddresses(Map<String, List<String>> byClassName) {
        this.byClassName = byClassName;
    }

    /** The addresses at this moment. */
    static ViewAddresses now() {
        RouteConfiguration routes =
                RouteConfiguration.forRegistry(
                        UI.getCurrent().getInternals().getRouter().getRegistry());
        // Names only: a class that is kept would keep its plugin's version.
        return new ViewAddresses(
                routes.getAvailableRoutes().stream()
                        .collect(
                                Collectors.toMap(
                                        route -> route.getNavigationTarget().getName(),
                                        ViewAddresses::all,
                                        (one, same) -> one)));
    }

    /** The addresses of a view; none while it is away. */
    List<String> of(String className) {
        return byClassName.getOrDefault(className, List.of());
    }

    private static List<String> all(RouteData route) {
        return Stream.concat(
                        Stream.of(route.getTemplate()),
                        route.getRouteAliases().stream().map(RouteBaseData::getTemplate))
                .map(template -> "/" + template)
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ViewAddresses addresses
                && byClassName.equals(addresses.byClassName);
    }

    @Override
    public int hashCode() {
        return byClassName.hashCode();
    }
}
