package org.partnerconsole.console.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.List;
import java.util.Locale;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.ui.MenuSection;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.SignedInCaller;

/** The menu: every view of core and plugins that asks to be in it and that the caller may see. */
class MainMenu extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Callers callers;

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
        List<MenuEntry> entries = MenuEntry.of(caller);
        for (MenuSection.Section section : MenuSection.Section.values()) {
            List<MenuEntry> inSection =
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

    private SideNav section(MenuSection.Section section, List<MenuEntry> entries) {
        SideNav nav =
                new SideNav(
                        getTranslation("shell.section." + section.name().toLowerCase(Locale.ROOT)));
        entries.forEach(entry -> nav.addItem(item(entry)));
        return nav;
    }

    private SideNavItem item(MenuEntry entry) {
        SideNavItem item =
                new SideNavItem(getTranslation(entry.titleKey()), entry.path(), entry.newIcon());
        // Every address begins with the empty one.
        item.setMatchNested(!entry.path().isEmpty());
        return item;
    }
}
