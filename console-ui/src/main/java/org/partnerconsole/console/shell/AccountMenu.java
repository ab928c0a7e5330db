package org.partnerconsole.console.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerconsole.api.security.Caller;
import org.partnerconsole.api.security.PartnerId;

/** Who is signed in, how the console looks to them, and the way out. */
class AccountMenu extends MenuBar {

    private static final long serialVersionUID = 1L;

    private final Map<Appearance, MenuItem> choices = new EnumMap<>(Appearance.class);

    AccountMenu(Caller caller) {
        addClassName("pc-account");
        addThemeVariants(MenuBarVariant.TERTIARY);
        Avatar face = new Avatar(caller.name());
        face.setAbbreviation(initials(caller.name()));
        MenuItem root = addItem(face);
        root.setAriaLabel(getTranslation("shell.account", caller.name()));

        SubMenu menu = root.getSubMenu();
        menu.addItem(who(caller)).setEnabled(false);
        menu.addSeparator();
        MenuItem appearance = menu.addItem(getTranslation("shell.appearance"));
        for (Appearance choice : Appearance.values()) {
            MenuItem item =
                    appearance
                            .getSubMenu()
                            .addItem(getTranslation(choice.textKey()), clicked -> choose(choice));
            item.setCheckable(true);
            choices.put(choice, item);
        }
        mark(Appearance.ofRequest(VaadinRequest.getCurrent()));
        menu.addSeparator();
        menu.addItem(
                getTranslation("shell.signout"),
                clicked -> UI.getCurrent().getPage().setLocation("sign-out"));
    }

    /** Of {@code mika.tanaka@aoba.example}: MT. */
    private static String initials(String name) {
        return Stream.of(name.split("@")[0].split("[._-]+"))
                .filter(part -> !part.isEmpty())
                .limit(2)
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private Div who(Caller caller) {
        Div who =
                new Div(
                        new Span(caller.name()),
                        new Span(
                                caller.partner()
                                        .map(PartnerId::value)
                                        .orElseGet(() -> getTranslation("shell.operator"))));
        who.addClassNames("pc-two-line", "pc-who");
        return who;
    }

    private void choose(Appearance choice) {
        choice.remember(VaadinRequest.getCurrent(), VaadinResponse.getCurrent());
        choice.applyTo(UI.getCurrent());
        mark(choice);
    }

    private void mark(Appearance chosen) {
        choices.forEach((choice, item) -> item.setChecked(choice == chosen));
    }
}
