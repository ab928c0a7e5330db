package org.partnerconsole.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.module.RestRoute;

/**
 * The one switch: services, views and REST of a set of plugins go over from the versions before to
 * the new ones. All of it, or nothing.
 */
@ApplicationScoped
class Switchboard {

    private final ActivePlugins active;
    private final PluginResources resources;
    private final Instance<PluginViews> views;

    /** Only for the container's proxy. */
    protected Switchboard() {
        this(null, null, null);
    }

    @Inject
    Switchboard(ActivePlugins active, PluginResources resources, Instance<PluginViews> views) {
        this.active = active;
        this.resources = resources;
        this.views = views;
    }

    /**
     * Switches to versions that are up.
     *
     * @param before the versions they replace
     * @return the browsers that are to leave what has gone
     * @throws PluginRefused if a view can't be added; then nothing has changed
     */
    PluginViews.Departure switchTo(Collection<PluginVersion> before, Deployment after) {
        return switchOver(before, after.versions(), after.resources());
    }

    /** Switches versions off that have no successors. */
    PluginViews.Departure switchOff(ConsoleModule core, Collection<PluginVersion> gone) {
        List<ConsoleModule> left = new ArrayList<>();
        left.add(core);
        active.all().stream()
                .filter(version -> !gone.contains(version))
                .forEach(version -> left.add(version.module()));
        return switchOver(gone, List.of(), resources.prepare(left));
    }

    List<RestRoute> routes(String id) {
        return resources.routes(id);
    }

    private PluginViews.Departure switchOver(
            Collection<PluginVersion> gone,
            Collection<PluginVersion> come,
            PluginResources.Prepared next) {
        // First: windows that follow the views at once ask for the version's texts and actions.
        active.replace(gone, come);
        PluginViews.Departure departure;
        try {
            departure = views.get().replace(modules(gone), modules(come));
        } catch (RuntimeException | LinkageError e) {
            active.replace(come, gone);
            throw e;
        }
        try {
            next.takeOver();
        } catch (RuntimeException | LinkageError e) {
            active.replace(come, gone);
            views.get().replace(modules(come), modules(gone));
            throw e;
        }
        return departure;
    }

    private static List<ConsoleModule> modules(Collection<PluginVersion> versions) {
        return versions.stream().map(PluginVersion::module).toList();
    }
}
