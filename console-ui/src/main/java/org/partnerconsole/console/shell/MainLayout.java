package org.partnerconsole.console.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.partnerconsole.api.security.Caller;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.console.part.Brand;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.FirstAccounts;

/**
 * The frame around every page: the menu, the search, and who is signed in. Whoever may see the page
 * may see the frame, which shows nothing to those who are not signed in.
 */
@AnonymousAllowed
public class MainLayout extends AppLayout {

    private static final long serialVersionUID = 1L;

    /** The frame for the calling person; just the brand if nobody is signed in. */
    public MainLayout(Callers callers, Search search, Live live) {
        addClassName("pc-shell");
        setPrimarySection(Section.DRAWER);
        AppLayoutI18n texts = new AppLayoutI18n();
        texts.setDrawer(getTranslation("shell.menu"));
        setI18n(texts);

        MainMenu menu = new MainMenu(callers);
        Aside drawer = new Aside(new Brand(), menu);
        drawer.addClassName("pc-drawer");
        drawer.getElement().setAttribute("aria-label", getTranslation("shell.menu"));
        addToDrawer(drawer);

        Header bar = new Header(toggle());
        bar.addClassName("pc-navbar");
        callers.current().ifPresent(caller -> fill(bar, caller, new GlobalSearch(search, callers)));
        addToNavbar(bar);

        live.follow(this, ConsoleViews.TOPIC, menu::refresh);
    }

    private DrawerToggle toggle() {
        DrawerToggle toggle = new DrawerToggle();
        toggle.addThemeVariants(ButtonVariant.TERTIARY);
        toggle.setAriaLabel(getTranslation("shell.menu.toggle"));
        return toggle;
    }

    private void fill(Header bar, Caller caller, GlobalSearch search) {
        if (caller.partner().isPresent()) {
            bar.add(search);
        }
        Div space = new Div();
        space.addClassName("pc-space");
        bar.add(space);
        if (caller.partner().filter(FirstAccounts::isDemo).isPresent()) {
            bar.add(sandbox());
        }
        bar.add(new AccountMenu(caller));
    }

    private Span sandbox() {
        Icon flask = VaadinIcon.FLASK.create();
        flask.getElement().setAttribute("aria-hidden", "true");
        Span badge = new Span(flask, new Span(getTranslation("shell.sandbox")));
        badge.addClassNames("pc-badge", "pc-badge-waiting", "pc-sandbox");
        badge.setTitle(getTranslation("shell.sandbox.hint"));
        return badge;
    }
}
