package org.partnerconsole.console.plugins;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.ui.ConsolePage;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.console.part.CopyableId;
import org.partnerconsole.console.settings.PluginSettingsView;
import org.partnerconsole.console.shell.Background;
import org.partnerconsole.console.shell.ConsoleViews;
import org.partnerconsole.console.shell.MainLayout;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.console.text.Reader;
import org.partnerconsole.platform.plugin.PluginState;
import org.partnerconsole.platform.plugin.PluginStatus;
import org.partnerconsole.platform.plugin.Plugins;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.settings.SettingBook;

/**
 * A plugin: where it stands and why, what it brings, where it came from, how its calls go, and what
 * was done with it. Of one that is gone, its history is still here.
 */
@Route(value = "plugins/:plugin", layout = MainLayout.class)
@RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
public class PluginView extends ConsolePage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    /** The part of the address that names the plugin. */
    static final String PLUGIN = "plugin";

    private final transient Plugins plugins;
    private final transient SettingBook settings;
    private final transient PluginDesk desk;
    private final transient Formats formats = Reader.formats();
    private final PluginActions actions;
    private final RouterLink setUp = new RouterLink();
    private final Button update = new Button();
    private final ProgressBar progress = new ProgressBar();
    private final ProblemPanel problem;
    private final GonePanel gone = new GonePanel();
    private final VersionsPanel versions;
    private final OriginPanel origin;
    private final StepsPanel steps;
    private final ContributionsPanel contributions = new ContributionsPanel();
    private final CallsPanel calls;
    private final HistoryPanel history;
    private String id = "";

    /** What the head of the page shows; null before there is any. */
    private transient Optional<PluginStatus> shown;

    /** An empty page; the address says which plugin it shows. */
    public PluginView(
            Plugins plugins,
            Callers callers,
            Background background,
            SettingBook settings,
            Live live) {
        super("");
        this.plugins = plugins;
        this.settings = settings;
        this.desk = new PluginDesk(plugins, callers, background, this, this::refresh);
        this.actions = new PluginActions(desk, true);
        this.problem = new ProblemPanel(formats);
        this.versions = new VersionsPanel(formats);
        this.origin = new OriginPanel(formats);
        this.steps = new StepsPanel(formats);
        this.calls = new CallsPanel(formats, this::refresh);
        this.history = new HistoryPanel(formats);
        update.setText(getTranslation("plugins.update"));
        update.addClickListener(clicked -> openUpload());
        setUp.addClassName("pc-tool");
        setUp.setText(getTranslation("plugins.settings"));
        setActions(setUp, update, actions);
        progress.setIndeterminate(true);
        Div main = new Div(contributions, calls, history);
        Div side = new Div(versions, origin, steps);
        main.addClassName("pc-stack");
        side.addClassName("pc-stack");
        Div content = new Div(main, side);
        content.addClassName("pc-columns");
        add(progress, problem, gone, content);
        live.follow(this, ConsoleViews.TOPIC, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get(PLUGIN).orElse("");
        if (plugins.find(id).isEmpty() && plugins.history(id).isEmpty()) {
            event.rerouteToError(NotFoundException.class, getTranslation("plugins.unknown", id));
            return;
        }
        setUp.setRoute(PluginSettingsView.class, new RouteParameters(PLUGIN, id));
        refresh();
    }

    private void refresh() {
        Optional<PluginStatus> found = plugins.find(id);
        if (!found.equals(shown)) {
            shown = found;
            showHead(found.map(PluginStatus::name).orElse(id));
        }
        found.ifPresentOrElse(this::show, this::showGone);
        history.show(plugins.history(id));
    }

    private void showHead(String name) {
        setHeading(name);
        setCrumbs(
                getTranslation("part.crumbs"),
                name,
                new RouterLink(getTranslation("plugins.heading"), PluginsView.class));
        shown.ifPresentOrElse(
                status ->
                        setSummary(
                                PluginWords.badge(this, status.state()),
                                new Span(getTranslation("plugins.version", status.version())),
                                new Span(
                                        getTranslation(
                                                "plugins.since", formats.dateTime(status.since()))),
                                new CopyableId(getTranslation("plugins.id"), status.id())),
                () -> setSummary(PluginWords.badge(this, PluginState.UNINSTALLED), new Span(id)));
    }

    private void show(PluginStatus status) {
        actions.show(status);
        boolean isBusy = desk.isBusy(id) || PluginWords.isOnTheWay(status.state());
        update.setVisible(desk.mayChange());
        update.setEnabled(!isBusy);
        setUp.setVisible(desk.mayChange() && !settings.of(id).isEmpty());
        progress.setVisible(isBusy);
        progress.getElement()
                .setAttribute("aria-label", getTranslation("plugins.working", status.name()));
        problem.show(status.problem());
        versions.show(status);
        origin.show(status.origin());
        steps.show(status.steps());
        contributions.show(
                new ContributionsPanel.Brought(
                        status.contributions(), ViewAddresses.now(), plugins.routes(id)));
        calls.show(new CallsPanel.Counted(plugins.calls(id)));
        showPanels(true);
    }

    private void showGone() {
        progress.setVisible(desk.isBusy(id));
        gone.show(plugins.tables(id));
        showPanels(false);
    }

    private void showPanels(boolean isThere) {
        gone.setVisible(!isThere);
        actions.setVisible(isThere);
        setUp.setVisible(isThere && setUp.isVisible());
        update.setVisible(isThere && desk.mayChange());
        problem.setVisible(isThere && problem.isFilled());
        for (KeptPanel<?> panel : List.of(versions, origin, steps, contributions, calls)) {
            panel.setVisible(isThere && panel.isFilled());
        }
    }

    private void openUpload() {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("plugins.update.title", getPageTitle()));
        dialog.setWidth("600px");
        dialog.setCloseOnOutsideClick(false);
        PluginUpload upload = new PluginUpload(desk, formats);
        Div body = new Div(upload);
        body.addClassName("pc-dialog-body");
        dialog.add(body);
        Button close = new Button(getTranslation("part.close"), clicked -> dialog.close());
        dialog.getFooter().add(close);
        dialog.open();
    }
}
