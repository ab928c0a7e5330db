package org.partnerconsole.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.partnerconsole.platform.database.Jdbc;
import org.partnerconsole.platform.database.MigrationRun;
import org.partnerconsole.platform.database.Migrations;
import org.partnerconsole.platform.database.Relation;
import org.partnerconsole.platform.migration.TablePrefix;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.module.MigrationFile;
import org.partnerconsole.platform.thread.ServerThreads;

/** The tables of the plugins: how they come, and how they go when a purge is asked for. */
@ApplicationScoped
class PluginTables {

    /** Calls take milliseconds; one that takes longer is not worth the wait of all others. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** How long the database is given to end a statement; PostgreSQL's driver takes ten seconds. */
    private static final Duration BREAK_OFF = Duration.ofSeconds(10);

    private final Migrations migrations;
    private final Jdbc jdbc;
    private final CallsUnderWay calls;
    private final MigrationGate gate;
    private final TableClaims claims;
    private final PluginSettings settings;
    private final ServerThreads threads;

    /** Only for the container's proxy. */
    protected PluginTables() {
        this(null, null, null, null, null, null);
    }

    @Inject
    PluginTables(
            Migrations migrations,
            Jdbc jdbc,
            CallsUnderWay calls,
            MigrationGate gate,
            PluginSettings settings,
            ServerThreads threads) {
        this.migrations = migrations;
        this.jdbc = jdbc;
        this.calls = calls;
        this.gate = gate;
        this.claims = new TableClaims(jdbc);
        this.settings = settings;
        this.threads = threads;
    }

    /**
     * Judges what is pending of a set's migrations, and whether what has run lets its versions
     * work. Changes nothing.
     *
     * @param leaving the active versions that the set is to replace
     * @param staying the active versions of all other plugins
     * @throws PluginRefused if a migration breaks a rule
     */
    void admit(
            Collection<PluginJar> jars,
            Collection<PluginVersion> leaving,
            Collection<PluginVersion> staying,
            ConsoleModule core) {
        jars.forEach(gate::requireUnbroken);
        List<PluginJar> migrating =
                jars.stream().filter(jar -> !jar.migrations().isEmpty()).toList();
        if (!migrating.isEmpty()) {
            claims.require(migrating, staying, core);
        }
        migrating.stream()
                .filter(jar -> !haveRun(jar.id(), jar.migrations()))
                .forEach(jar -> gate.review(jar, leaving));
    }

    /**
     * Requires that a version can work on the tables as they are now.
     *
     * @throws PluginRefused if a migration that has run broke it
     */
    void requireUnbroken(PluginJar jar) {
        gate.requireUnbroken(jar);
    }

    /**
     * Runs what is pending of a version's migrations, and notes the tables that come of it.
     *
     * @param prefix what their names begin with
     */
    void migrate(ConsoleModule module, TablePrefix prefix) {
        if (module.migrations().isEmpty()) {
            return;
        }
        // First: a migration that fails half-way leaves tables all the same.
        claims.note(module.id(), prefix);
        if (haveRun(module.id(), module.migrations())) {
            return;
        }
        // Before: a migration that fails half-way may have broken them all the same.
        gate.noteBreaks(module);
        try {
            migrateUnseen(module);
        } finally {
            note(module.id(), prefix);
        }
        jdbc.update(
                "insert into plugin_migrations (plugin_id, digest) values (?, ?)",
                module.id(),
                digest(module.migrations()));
    }

    /** The tables and views that the migrations of a plugin have made, by name. */
    List<String> of(String pluginId) {
        return jdbc.query(
                "select table_name from plugin_table where plugin_id = ? order by table_name",
                row -> row.getString(1),
                pluginId);
    }

    private void migrateUnseen(ConsoleModule module) {
        if (migrations.rebuildTables()) {
            calls.alone(PATIENCE, () -> migrateInTime(module));
        } else {
            migrateInTime(module);
        }
    }

    private void migrateInTime(ConsoleModule module) {
        Duration limit = settings.migrationLimit();
        MigrationRun run = migrations.prepare(module);
        LimitedTask<Void> task =
                LimitedTask.start(threads, "plugin-migrate-" + module.id(), run::run);
        if (!task.isDoneWithin(limit)) {
            breakOff(run, task);
            throw new PluginRefused(
                    "the migrations of %s %s have not ended within %d seconds, so %s was broken off: have it do less, or raise CONSOLE_PLUGIN_MIGRATION_TIMEOUT"
                            .formatted(
                                    module.id(),
                                    module.version(),
                                    limit.toSeconds(),
                                    run.file().orElse("the wait for the database")));
        }
        task.result();
    }

    private static void breakOff(MigrationRun run, LimitedTask<Void> task) {
        long end = System.nanoTime() + BREAK_OFF.toNanos();
        do {
            run.breakOff();
            if (task.isDoneWithin(Duration.ofMillis(100))) {
                return;
            }
        } while (System.nanoTime() < end);
        run.cut();
    }

    /** Drops all that the migrations of a plugin that is gone have made. */
    void purge(String pluginId) {
        Set<String> tables = new HashSet<>(of(pluginId));
        tables.add(Migrations.historyTable(pluginId));
        List<TablePrefix> prefixes = claims.of(pluginId);
        List<Relation> left = new ArrayList<>(migrations.relations());
        left.removeIf(
                each ->
                        each.kind() == Relation.Kind.SEQUENCE
                                ? !isCovered(each, prefixes)
                                : !tables.contains(each.name()));
        migrations.drop(left);
        jdbc.update("delete from plugin_table where plugin_id = ?", pluginId);
        jdbc.update("delete from plugin_migrations where plugin_id = ?", pluginId);
        gate.forget(pluginId);
        claims.forget(pluginId);
    }

    private static boolean isCovered(Relation relation, Collection<TablePrefix> prefixes) {
        String name = relation.name().toLowerCase(Locale.ROOT);
        return prefixes.stream().anyMatch(prefix -> prefix.covers(name));
    }

    private boolean haveRun(String pluginId, List<MigrationFile> files) {
        return jdbc.first(
                        "select digest from plugin_migrations where plugin_id = ? and digest = ?",
                        row -> row.getString(1),
                        pluginId,
                        digest(files))
                .isPresent();
    }

    private static String digest(List<MigrationFile> files) {
        return Digests.sha256(files.toString());
    }

    /**
     * By their names: what a process made that was killed before it could note it comes along. Not
     * what is another plugin's, whatever its name.
     */
    private void note(String pluginId, TablePrefix prefix) {
        Set<String> known =
                new HashSet<>(
                        jdbc.query("select table_name from plugin_table", row -> row.getString(1)));
        migrations.relations().stream()
                .filter(relation -> relation.kind() != Relation.Kind.SEQUENCE)
                .filter(relation -> isCovered(relation, List.of(prefix)))
                .map(Relation::name)
                .filter(name -> !known.contains(name))
                .forEach(
                        name ->
                                jdbc.update(
                                        "insert into plugin_table (plugin_id, table_name) values (?, ?)",
                                        pluginId,
                                        name));
    }
}
