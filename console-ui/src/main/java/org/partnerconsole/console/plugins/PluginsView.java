package org.partnerconsole.console.plugins;

import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.partnerconsole.api.security.CurrentCaller;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.ui.ConsolePage;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.api.ui.MenuSection;
import org.partnerconsole.console.shell.Background;
import org.partnerconsole.console.shell.ConsoleViews;
import org.partnerconsole.console.shell.MainLayout;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.console.text.Reader;
import org.partnerconsole.platform.health.HealthChecks;
import org.partnerconsole.platform.plugin.PluginSource;
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
    private final transient CurrentCaller caller;
    private final transient PluginWork work;
    private final transient Formats formats = Reader.formats();
    private final transient Optional<HealthList> health;
    private final UnorderedList list = new UnorderedList();

    /** The list, and the upload for who may use it. */
    public PluginsView(
            Plugins plugins,
            Callers callers,
            Background background,
            HealthChecks checks,
            Live live) {
        super("");
        this.plugins = plugins;
        this.caller = callers;
        this.work = new PluginWork(callers, background, this, this::refresh);
        this.health = mayChange() ? Optional.of(new HealthList(checks)) : Optional.empty();
        setHeading(getTranslation("plugins.heading"));
        if (mayChange()) {
            add(new PluginUpload(plugins, work, source()));
            health.ifPresent(this::add);
        }
        list.addClassName("pc-plugins");
        list.getElement().setAttribute("aria-label", getTranslation("plugins.heading"));
        add(list);
        refresh();
        live.follow(this, ConsoleViews.TOPIC, this::refresh);
    }

    private void refresh() {
        List<PluginStatus> all = plugins.all();
        long active = all.stream().filter(one -> one.state().isServing()).count();
        setSummary(getTranslation("plugins.summary", all.size(), active));
        health.ifPresent(HealthList::refresh);
        list.removeAll();
        all.forEach(status -> list.add(new PluginItem(status, formats, actions(status))));
    }

    private PluginActions actions(PluginStatus status) {
        return mayChange()
                ? new PluginActions(plugins, status, work, source())
                : PluginActions.none();
    }

    private PluginSource source() {
        return PluginSource.console(caller.get().name());
    }

    private boolean mayChange() {
        return caller.get().hasRole(Roles.OPERATOR);
    }
}
