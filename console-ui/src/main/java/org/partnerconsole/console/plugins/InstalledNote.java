package org.partnerconsole.console.plugins;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.platform.plugin.PluginStatus;

/** A plugin that was just installed or updated, and how long each step of that took. */
class InstalledNote extends Div {

    private static final long serialVersionUID = 1L;

    InstalledNote(PluginStatus status, Formats formats) {
        addClassName("pc-installed");
        RouterLink link =
                new RouterLink(
                        getTranslation("plugins.open", status.name()),
                        PluginView.class,
                        new RouteParameters(PluginView.PLUGIN, status.id()));
        link.addClassName("pc-link");
        Div line =
                new Div(
                        PluginWords.badge(this, status.state()),
                        new Span(
                                getTranslation(
                                        "plugins.installed", status.name(), status.version())),
                        link);
        line.addClassName("pc-summary");
        add(line);
        if (!status.steps().isEmpty()) {
            add(
                    new Details(
                            getTranslation("plugins.steps"),
                            new StepsTable(status.steps(), formats)));
        }
    }
}
