package org.partnerconsole.console.settings;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.ui.ConsolePage;
import org.partnerconsole.api.ui.Panel;
import org.partnerconsole.console.shell.MainLayout;
import org.partnerconsole.platform.plugin.PluginStatus;
import org.partnerconsole.platform.plugin.Plugins;
import org.partnerconsole.platform.settings.SettingBook;

/** The settings of a plugin, for the operator: what holds for all partners. */
@Route(value = "plugins/:plugin/settings", layout = MainLayout.class)
@RolesAllowed(Roles.OPERATOR)
public class PluginSettingsView extends ConsolePage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Plugins plugins;
    private final transient SettingBook settings;

    /** An empty page; the address says of which plugin. */
    public PluginSettingsView(Plugins plugins, SettingBook settings) {
        super("");
        this.plugins = plugins;
        this.settings = settings;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getRouteParameters().get("plugin").orElse("");
        Optional<PluginStatus> plugin = plugins.find(asked);
        if (plugin.isEmpty()) {
            event.rerouteToError(
                    NotFoundException.class, getTranslation("settings.unknown", asked));
            return;
        }
        setHeading(getTranslation("settings.of", plugin.get().name()));
        setSummary(getTranslation("settings.all"));
        if (settings.of(asked).isEmpty()) {
            showMessage(
                    getTranslation("settings.none.title"), getTranslation("settings.none.text"));
        } else {
            Panel panel = new Panel(new SettingsForm(settings, asked));
            panel.addClassName("pc-padded");
            add(panel);
        }
    }
}
