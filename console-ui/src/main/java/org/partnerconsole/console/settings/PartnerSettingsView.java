package org.partnerconsole.console.settings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.ui.ConsolePage;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.api.ui.MenuSection;
import org.partnerconsole.api.ui.Panel;
import org.partnerconsole.console.shell.ConsoleViews;
import org.partnerconsole.console.shell.MainLayout;
import org.partnerconsole.platform.plugin.PluginStatus;
import org.partnerconsole.platform.plugin.Plugins;
import org.partnerconsole.platform.settings.SettingBook;

/** The settings that a partner has of its own, for its admin. */
@Route(value = "settings", layout = MainLayout.class)
@Menu(title = "settings.heading", icon = "vaadin:cog", order = 80)
@MenuSection(MenuSection.Section.OPERATIONS)
@RolesAllowed(Roles.ADMIN)
public class PartnerSettingsView extends ConsolePage {

    private static final long serialVersionUID = 1L;

    private final transient Plugins plugins;
    private final transient SettingBook settings;
    private final Div content = new Div();
    private transient List<String> shown = List.of();

    /** The settings of the calling partner. */
    public PartnerSettingsView(Plugins plugins, SettingBook settings, Live live) {
        super("");
        this.plugins = plugins;
        this.settings = settings;
        setHeading(getTranslation("settings.heading"));
        content.addClassName("pc-stack");
        add(content);
        show();
        live.follow(this, ConsoleViews.TOPIC, this::refresh);
    }

    /** What is being typed stays while other plugins come and go. */
    private void refresh() {
        if (!withSettings().stream().map(PluginStatus::toString).toList().equals(shown)) {
            show();
        }
    }

    private void show() {
        List<PluginStatus> all = withSettings();
        shown = all.stream().map(PluginStatus::toString).toList();
        content.removeAll();
        all.forEach(
                plugin ->
                        content.add(
                                new Panel(plugin.name(), new SettingsForm(settings, plugin.id()))));
        setSummary(getTranslation(all.isEmpty() ? "settings.none.title" : "settings.own"));
    }

    private List<PluginStatus> withSettings() {
        return plugins.all().stream()
                .filter(plugin -> !settings.of(plugin.id()).isEmpty())
                .toList();
    }
}
