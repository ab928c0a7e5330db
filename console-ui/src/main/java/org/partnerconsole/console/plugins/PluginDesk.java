package org.partnerconsole.console.plugins;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.partnerconsole.platform.plugin.PluginSource;
import org.partnerconsole.platform.plugin.PluginStatus;
import org.partnerconsole.platform.plugin.Plugins;
import org.partnerconsole.platform.security.Callers;

/**
 * What can be done with plugins from one page. While something is being done with a plugin, nothing
 * else is begun with it: a second click changes nothing.
 */
class PluginDesk {

    private static final Duration SHOWN = Duration.ofSeconds(15);

    private final Plugins plugins;
    private final PluginWork work;
    private final Component page;
    private final Runnable refresh;
    private final Set<String> busy = new HashSet<>();

    PluginDesk(
            Plugins plugins,
            Callers callers,
            Executor background,
            Component page,
            Runnable refresh) {
        this.plugins = plugins;
        this.work = new PluginWork(callers, background, page);
        this.page = page;
        this.refresh = refresh;
    }

    Plugins plugins() {
        return plugins;
    }

    /** Whether who looks may change plugins too. */
    boolean mayChange() {
        return work.isAllowed();
    }

    boolean isBusy(String pluginId) {
        return busy.contains(pluginId);
    }

    void start(PluginStatus plugin) {
        run(plugin, "plugins.started", source -> plugins.start(plugin.id(), source));
    }

    void stop(PluginStatus plugin) {
        run(plugin, "plugins.stopped", source -> plugins.stop(plugin.id(), source));
    }

    void rollback(PluginStatus plugin) {
        run(plugin, "plugins.rolledback", source -> plugins.rollback(plugin.id(), source));
    }

    void uninstall(PluginStatus plugin, boolean purge) {
        run(
                plugin,
                purge ? "plugins.purged" : "plugins.uninstalled",
                source -> plugins.uninstall(plugin.id(), purge, source));
    }

    /** Installs or updates a set of plugins; the caller shows how it ended. */
    void install(
            Collection<String> pluginIds,
            List<Path> jars,
            Consumer<Optional<PluginWork.Failure>> end) {
        begin(pluginIds, source -> plugins.install(jars, source), end);
    }

    private void run(PluginStatus plugin, String doneKey, Consumer<PluginSource> change) {
        begin(
                List.of(plugin.id()),
                change,
                failure ->
                        say(
                                failure.map(PluginWork.Failure::message)
                                        .orElseGet(
                                                () -> page.getTranslation(doneKey, plugin.name())),
                                failure.isPresent()));
    }

    private void begin(
            Collection<String> pluginIds,
            Consumer<PluginSource> change,
            Consumer<Optional<PluginWork.Failure>> end) {
        if (pluginIds.stream().anyMatch(busy::contains)) {
            return;
        }
        work.run(
                change,
                failure -> {
                    busy.removeAll(pluginIds);
                    end.accept(failure);
                    refresh.run();
                });
        busy.addAll(pluginIds);
        refresh.run();
    }

    private static void say(String words, boolean isFailure) {
        Notification message = new Notification();
        message.setText(words);
        message.setPosition(Notification.Position.BOTTOM_CENTER);
        message.addThemeVariants(
                isFailure ? NotificationVariant.ERROR : NotificationVariant.SUCCESS);
        message.setAssertive(isFailure);
        message.setDuration((int) SHOWN.toMillis());
        message.open();
    }
}
