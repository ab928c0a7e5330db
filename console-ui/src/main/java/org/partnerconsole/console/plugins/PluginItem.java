package org.partnerconsole.console.plugins;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.partnerconsole.api.ui.StatusBadge;
import org.partnerconsole.console.part.Facts;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.platform.plugin.PluginState;
import org.partnerconsole.platform.plugin.PluginStatus;

/** A plugin in the list: what it is, where it stands and why, and what it brings. */
class PluginItem extends ListItem {

    private static final long serialVersionUID = 1L;

    PluginItem(PluginStatus status, Formats formats, PluginActions actions) {
        addClassNames("pc-panel", "pc-padded", "pc-plugin");
        Div head = new Div(title(status), actions);
        head.addClassName("pc-plugin-head");
        add(head);
        status.cause().ifPresent(cause -> add(cause(cause)));

        Span since = new Span(getTranslation("plugins.since", formats.dateTime(status.since())));
        since.addClassName("pc-quiet");
        add(since, contributions(status));
    }

    private Div title(PluginStatus status) {
        Span id = new Span(status.id());
        id.addClassName("pc-mono");
        Span version = new Span(status.version());
        version.addClassName("pc-mono");
        Div line = new Div(badge(status.state()), id, version);
        line.addClassName("pc-summary");
        Div title = new Div(new H2(status.name()), line);
        title.addClassName("pc-title");
        return title;
    }

    private StatusBadge badge(PluginState state) {
        StatusBadge.Tone tone =
                switch (state) {
                    case ACTIVE -> StatusBadge.Tone.GOOD;
                    case STARTING, UPDATING -> StatusBadge.Tone.WAITING;
                    case FAILED -> StatusBadge.Tone.BAD;
                    case STOPPED, UNINSTALLED -> StatusBadge.Tone.NEUTRAL;
                };
        return new StatusBadge(
                tone, getTranslation("plugins.state." + state.name().toLowerCase(Locale.ROOT)));
    }

    private Div cause(String cause) {
        Div box = new Div(new Span(getTranslation("plugins.cause")), new Paragraph(cause));
        box.addClassName("pc-cause");
        box.getElement().setAttribute("role", "note");
        return box;
    }

    private Details contributions(PluginStatus status) {
        Facts facts =
                new Facts()
                        .fact(
                                getTranslation("plugins.views"),
                                names(status.contributions().views()))
                        .fact(
                                getTranslation("plugins.resources"),
                                names(status.contributions().resources()))
                        .fact(
                                getTranslation("plugins.entities"),
                                names(status.contributions().entities()));
        return new Details(
                getTranslation(
                        "plugins.contributes",
                        status.contributions().views().size(),
                        status.contributions().resources().size(),
                        status.contributions().entities().size()),
                facts);
    }

    private UnorderedList names(List<String> classNames) {
        UnorderedList names = new UnorderedList();
        names.addClassName("pc-names");
        for (String className : classNames) {
            ListItem name = new ListItem(className.substring(className.lastIndexOf('.') + 1));
            name.setTitle(className);
            name.addClassName("pc-mono");
            names.add(name);
        }
        return names;
    }
}
