package org.partnerconsole.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.partnerconsole.platform.database.Jdbc;
import org.partnerconsole.platform.database.Migrations;
import org.partnerconsole.platform.module.ConsoleModule;

/** The tables of the plugins: how they come, and how they go when a purge is asked for. */
@ApplicationScoped
class PluginTables {

    /** Calls take milliseconds; one that takes longer is not worth the wait of all others. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Migrations migrations;
    private final Jdbc jdbc;
    private final CallsUnderWay calls;

    /** Only for the container's proxy. */
    protected PluginTables() {
        this(null, null, null);
    }

    @Inject
    PluginTables(Migrations migrations, Jdbc jdbc, CallsUnderWay calls) {
        this.migrations = migrations;
        this.jdbc = jdbc;
        this.calls = calls;
    }

    /** Runs what is pending of a version's migrations, and notes the tables that come of it. */
    void migrate(ConsoleModule module) {
        if (module.migrations().isEmpty() || haveRun(module)) {
            return;
        }
        Set<String> before = tables();
        try {
            migrateUnseen(module);
        } finally {
            note(module.id(), before);
        }
        jdbc.update(
                "insert into plugin_migrations (plugin_id, digest) values (?, ?)",
                module.id(),
                digest(module));
    }

    /** The tables that the migrations of a plugin have made, by name. */
    List<String> of(String pluginId) {
        return jdbc.query(
                "select table_name from plugin_table where plugin_id = ? order by table_name",
                row -> row.getString(1),
                pluginId);
    }

    private void migrateUnseen(ConsoleModule module) {
        if (migrations.rebuildTables()) {
            calls.alone(PATIENCE, () -> migrations.migrate(module));
        } else {
            migrations.migrate(module);
        }
    }

    /** Drops all tables of a plugin that is gone. */
    void purge(String pluginId) {
        of(pluginId).forEach(migrations::drop);
        migrations.drop(Migrations.historyTable(pluginId));
        jdbc.update("delete from plugin_table where plugin_id = ?", pluginId);
        jdbc.update("delete from plugin_migrations where plugin_id = ?", pluginId);
    }

    private boolean haveRun(ConsoleModule module) {
        return jdbc.first(
                        "select digest from plugin_migrations where plugin_id = ? and digest = ?",
                        row -> row.getString(1),
                        module.id(),
                        digest(module))
                .isPresent();
    }

    private static String digest(ConsoleModule module) {
        return Digests.sha256(module.migrations().toString());
    }

    private void note(String pluginId, Set<String> before) {
        Set<String> made = tables();
        made.removeAll(before);
        made.removeIf(table -> table.equals(Migrations.historyTable(pluginId)));
        made.forEach(
                table ->
                        jdbc.update(
                                "insert into plugin_table (plugin_id, table_name) values (?, ?)",
                                pluginId,
                                table));
    }

    private Set<String> tables() {
        return new HashSet<>(
                jdbc.query(
                        "select table_name from information_schema.tables"
                                + " where table_schema = current_schema",
                        row -> row.getString(1)));
    }
}
