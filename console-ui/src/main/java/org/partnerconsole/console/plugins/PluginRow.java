package org.partnerconsole.console.plugins;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.partnerconsole.console.part.TwoLines;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.platform.plugin.PluginProblem;
import org.partnerconsole.platform.plugin.PluginStatus;

/** A plugin in the list: what it is, where it stands and why, and how much it brings. */
class PluginRow extends ListItem {

    private static final long serialVersionUID = 1L;

    private final transient Formats formats;
    private final Div what = new Div();
    private final Div where = new Div();
    private final Div brings = new Div();
    private final Div problem = new Div();
    private final PluginActions actions;
    private final ProgressBar progress = new ProgressBar();
    private transient PluginStatus shown;

    PluginRow(PluginDesk desk, Formats formats) {
        this.formats = formats;
        this.actions = new PluginActions(desk, false);
        addClassNames("pc-plugin-row");
        where.addClassName("pc-plugin-state");
        brings.addClassName("pc-plugin-brings");
        problem.addClassName("pc-plugin-problem");
        progress.setIndeterminate(true);
        add(what, where, brings, actions, problem, progress);
    }

    void show(PluginStatus status, boolean isBusy) {
        actions.show(status);
        progress.setVisible(isBusy || PluginWords.isOnTheWay(status.state()));
        progress.getElement()
                .setAttribute("aria-label", getTranslation("plugins.working", status.name()));
        if (!status.equals(shown)) {
            fill(status);
            shown = status;
        }
    }

    private void fill(PluginStatus status) {
        if (shown == null || !shown.name().equals(status.name())) {
            what.removeAll();
            what.add(new TwoLines(link(status), status.id()));
        }
        where.removeAll();
        Span version = new Span(status.version());
        version.addClassName("pc-mono");
        where.add(PluginWords.badge(this, status.state()), version);
        brings.removeAll();
        brings.add(
                new Span(String.join(" · ", PluginWords.counts(this, status.contributions()))),
                new Span(getTranslation("plugins.since", formats.dateTime(status.since()))));
        problem.removeAll();
        problem.setVisible(status.problem().isPresent());
        status.problem().ifPresent(this::fill);
    }

    private void fill(PluginProblem found) {
        Icon icon = VaadinIcon.WARNING.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        problem.add(icon, new Paragraph(PluginWords.failed(this, found) + " " + found.message()));
    }

    private static Component link(PluginStatus status) {
        RouterLink link =
                new RouterLink(
                        status.name(),
                        PluginView.class,
                        new RouteParameters(PluginView.PLUGIN, status.id()));
        link.addClassName("pc-link");
        return link;
    }
}
