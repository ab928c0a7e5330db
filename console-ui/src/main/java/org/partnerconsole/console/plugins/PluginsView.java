package org.partnerconsole.console.plugins;

import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.ui.ConsolePage;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.api.ui.MenuSection;
import org.partnerconsole.api.ui.Panel;
import org.partnerconsole.console.part.SyncedItems;
import org.partnerconsole.console.shell.Background;
import org.partnerconsole.console.shell.ConsoleViews;
import org.partnerconsole.console.shell.MainLayout;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.console.text.Reader;
import org.partnerconsole.platform.health.HealthChecks;
import org.partnerconsole.platform.plugin.PluginState;
import org.partnerconsole.platform.plugin.PluginStatus;
import org.partnerconsole.platform.plugin.Plugins;
import org.partnerconsole.platform.security.Callers;

/** The plugins of this console; who runs the platform can change them here. */
@Route(value = "plugins", layout = MainLayout.class)
@Menu(title = "plugins.heading", icon = "vaadin:puzzle-piece", order = 90)
@MenuSection(MenuSection.Section.OPERATIONS)
@RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
public class PluginsView extends ConsolePage {

    private static final long serialVersionUID = 1L;

    private final transient Plugins plugins;
    private final transient PluginDesk desk;
    private final transient SyncedItems<String, PluginRow> rows;
    private final PluginUpload upload;
    private final transient Optional<HealthList> health;
    private final Panel listPanel;
    private final NoPlugins empty = new NoPlugins();

    /** The list, and the upload for who may use it. */
    public PluginsView(
            Plugins plugins,
            Callers callers,
            Background background,
            HealthChecks checks,
            Live live) {
        super("");
        this.plugins = plugins;
        this.desk = new PluginDesk(plugins, callers, background, this, this::refresh);
        Formats formats = Reader.formats();
        setHeading(getTranslation("plugins.heading"));

        upload = new PluginUpload(desk, formats);
        Panel uploadPanel = new Panel(upload);
        uploadPanel.addClassName("pc-padded");
        uploadPanel.setVisible(desk.mayChange());

        UnorderedList list = new UnorderedList();
        list.addClassName("pc-plugins");
        list.getElement().setAttribute("aria-label", getTranslation("plugins.heading"));
        rows = new SyncedItems<>(list, id -> new PluginRow(desk, formats));
        listPanel = new Panel(list);
        health = desk.mayChange() ? Optional.of(new HealthList(checks)) : Optional.empty();
        add(uploadPanel, listPanel, empty);
        health.ifPresent(this::add);
        refresh();
        live.follow(this, ConsoleViews.TOPIC, this::refresh);
    }

    private void refresh() {
        List<PluginStatus> all = plugins.all();
        setSummary(summary(all));
        rows.show(all.stream().map(PluginStatus::id).toList());
        all.forEach(status -> rows.item(status.id()).show(status, desk.isBusy(status.id())));
        listPanel.setVisible(!all.isEmpty());
        empty.setVisible(all.isEmpty());
        health.ifPresent(HealthList::refresh);
        upload.refresh();
    }

    private String summary(List<PluginStatus> all) {
        long active = all.stream().filter(one -> one.state().isServing()).count();
        long failed = all.stream().filter(one -> one.state() == PluginState.FAILED).count();
        List<String> parts = new ArrayList<>();
        parts.add(getTranslation("plugins.summary", all.size(), active));
        if (failed > 0) {
            parts.add(getTranslation("plugins.summary.failed", failed));
        }
        return String.join(", ", parts);
    }
}
