package org.partnerconsole.console.shell;

import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.partnerconsole.api.ui.MenuSection;
import org.partnerconsole.platform.security.SignedInCaller;

/** A page that asks to be in the menu. */
record MenuEntry(
        String path,
        Class<?> view,
        String titleKey,
        String icon,
        double order,
        MenuSection.Section section) {

    /** Those of core and plugins that a person may see, in the order of the menu. */
    static List<MenuEntry> of(SignedInCaller caller) {
        AccessAnnotationChecker access = new AccessAnnotationChecker();
        Principal principal = caller::name;
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .flatMap(route -> of(route).stream())
                .filter(entry -> access.hasAccess(entry.view(), principal, caller::hasRole))
                // The operator's overview is another one: there is no partner to look over.
                .filter(entry -> caller.partner().isPresent() || !entry.path().isEmpty())
                .sorted(Comparator.comparingDouble(MenuEntry::order).thenComparing(MenuEntry::path))
                .toList();
    }

    private static Optional<MenuEntry> of(RouteData route) {
        Class<?> view = route.getNavigationTarget();
        return Optional.ofNullable(view.getAnnotation(Menu.class))
                .map(
                        menu ->
                                new MenuEntry(
                                        route.getTemplate(),
                                        view,
                                        menu.title(),
                                        menu.icon(),
                                        menu.order(),
                                        sectionOf(view)));
    }

    private static MenuSection.Section sectionOf(Class<?> view) {
        return Optional.ofNullable(view.getAnnotation(MenuSection.class))
                .map(MenuSection::value)
                .orElse(MenuSection.Section.OPERATIONS);
    }

    Icon newIcon() {
        Icon made = icon.isEmpty() ? VaadinIcon.PLUG.create() : new Icon(icon);
        made.getElement().setAttribute("aria-hidden", "true");
        return made;
    }
}
