package org.partnerconsole.console.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.ui.MenuSection;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.SignedInCaller;

/** The menu: every view of core and plugins that asks to be in it and that the caller may see. */
class MainMenu extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Callers callers;
    private final AccessAnnotationChecker access = new AccessAnnotationChecker();

    MainMenu(Callers callers) {
        this.callers = callers;
        addClassName("pc-menu");
        refresh();
    }

    /** Shows the views that there are now. */
    void refresh() {
        removeAll();
        callers.current().ifPresent(this::show);
    }

    private void show(SignedInCaller caller) {
        List<Entry> entries =
                RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                        .flatMap(route -> Entry.of(route).stream())
                        .filter(entry -> maySee(caller, entry.view()))
                        // The operator's overview is another one: there is no partner to look over.
                        .filter(entry -> caller.partner().isPresent() || !entry.path().isEmpty())
                        .sorted(Comparator.comparingDouble(Entry::order).thenComparing(Entry::path))
                        .toList();
        for (MenuSection.Section section : MenuSection.Section.values()) {
            List<Entry> inSection =
                    entries.stream().filter(entry -> entry.section() == section).toList();
            if (!inSection.isEmpty()) {
                add(section(section, inSection));
            }
        }
        if (caller.hasRole(Roles.ADMIN) || caller.hasRole(Roles.OPERATOR)) {
            add(apiReference());
        }
    }

    /** Leads out of the application, to a page of its own. */
    private SideNav apiReference() {
        SideNavItem item =
                new SideNavItem(
                        getTranslation("shell.api"), "api-reference/", VaadinIcon.CODE.create());
        item.setRouterIgnore(true);
        item.setOpenInNewBrowserTab(true);
        SideNav nav = new SideNav();
        nav.addItem(item);
        return nav;
    }

    private SideNav section(MenuSection.Section section, List<Entry> entries) {
        SideNav nav =
                new SideNav(
                        getTranslation("shell.section." + section.name().toLowerCase(Locale.ROOT)));
        entries.forEach(entry -> nav.addItem(item(entry)));
        return nav;
    }

    private SideNavItem item(Entry entry) {
        SideNavItem item =
                new SideNavItem(getTranslation(entry.titleKey()), entry.path(), entry.newIcon());
        // Every address begins with the empty one.
        item.setMatchNested(!entry.path().isEmpty());
        return item;
    }

    private boolean maySee(SignedInCaller caller, Class<?> view) {
        Principal principal = caller::name;
        return access.hasAccess(view, principal, caller::hasRole);
    }

    private record Entry(
            String path,
            Class<?> view,
            String titleKey,
            String icon,
            double order,
            MenuSection.Section section) {

        static Optional<Entry> of(RouteData route) {
            Class<?> view = route.getNavigationTarget();
            return Optional.ofNullable(view.getAnnotation(Menu.class))
                    .map(
                            menu ->
                                    new Entry(
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
}
