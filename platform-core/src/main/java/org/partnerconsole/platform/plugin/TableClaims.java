package org.partnerconsole.platform.plugin;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.partnerconsole.platform.database.Jdbc;
import org.partnerconsole.platform.migration.MigrationReview;
import org.partnerconsole.platform.migration.TablePrefix;
import org.partnerconsole.platform.module.ConsoleModule;

/**
 * Whose a table is: all that begins with a plugin's prefix is that plugin's, so no two prefixes may
 * cover the same name. A plugin that goes and leaves its data keeps its claim to it.
 */
final class TableClaims {

    private final Jdbc jdbc;

    TableClaims(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Refuses plugins whose tables could not be told from another's, or from the core's.
     *
     * @param jars those that have tables
     * @param staying the active versions of all other plugins
     */
    void require(
            Collection<PluginJar> jars, Collection<PluginVersion> staying, ConsoleModule core) {
        Set<String> coreTables = MigrationReview.madeBy(core.migrations());
        Set<Claim> claims = ofThoseThatAreThereOrLeftTables();
        staying.forEach(
                version ->
                        version.tablePrefix()
                                .ifPresent(prefix -> claims.add(new Claim(version.id(), prefix))));
        for (PluginJar jar : jars) {
            jar.tablePrefix()
                    .problem(coreTables)
                    .ifPresent(
                            problem -> {
                                throw new PluginRefused("%s: %s".formatted(jar, problem));
                            });
            requireUnclaimed(jar, claims);
            requireNoTable(jar);
            claims.add(new Claim(jar.id(), jar.tablePrefix()));
        }
    }

    private static void requireUnclaimed(PluginJar jar, Set<Claim> claims) {
        claims.stream()
                .filter(claim -> !claim.pluginId().equals(jar.id()))
                .filter(claim -> claim.prefix().overlaps(jar.tablePrefix()))
                .findFirst()
                .ifPresent(
                        claim ->
                                refuse(
                                        jar,
                                        "those of '%s' with '%s'"
                                                .formatted(
                                                        claim.pluginId(), claim.prefix().value())));
    }

    /** For tables whose plugin's prefix was never written down. */
    private void requireNoTable(PluginJar jar) {
        jdbc
                .query(
                        "select plugin_id, table_name from plugin_table where plugin_id <> ?"
                                + " order by table_name",
                        row -> List.of(row.getString(1), row.getString(2)),
                        jar.id())
                .stream()
                .filter(table -> jar.tablePrefix().covers(table.get(1).toLowerCase(Locale.ROOT)))
                .findFirst()
                .ifPresent(
                        table ->
                                refuse(
                                        jar,
                                        "so does '%s' of '%s'"
                                                .formatted(table.get(1), table.get(0))));
    }

    private static void refuse(PluginJar jar, String others) {
        throw new PluginRefused(
                "%s: its tables would begin with '%s', and %s, so that nobody could tell whose they are: set plugin.table.prefix to another word"
                        .formatted(jar, jar.tablePrefix().value(), others));
    }

    private Set<Claim> ofThoseThatAreThereOrLeftTables() {
        return new LinkedHashSet<>(
                jdbc.query(
                        "select plugin_id, prefix from plugin_prefix"
                                + " where plugin_id in (select id from plugin)"
                                + " or plugin_id in (select plugin_id from plugin_table)"
                                + " order by plugin_id, prefix",
                        row -> new Claim(row.getString(1), new TablePrefix(row.getString(2)))));
    }

    /** Writes down what the names of a plugin's tables begin with. */
    void note(String pluginId, TablePrefix prefix) {
        if (!of(pluginId).contains(prefix)) {
            jdbc.update(
                    "insert into plugin_prefix (plugin_id, prefix) values (?, ?)",
                    pluginId,
                    prefix.value());
        }
    }

    /** All that the names of a plugin's tables have begun with, in this version or an older one. */
    List<TablePrefix> of(String pluginId) {
        return jdbc.query(
                "select prefix from plugin_prefix where plugin_id = ?",
                row -> new TablePrefix(row.getString(1)),
                pluginId);
    }

    /** To be called when nothing of a plugin is left. */
    void forget(String pluginId) {
        jdbc.update("delete from plugin_prefix where plugin_id = ?", pluginId);
    }

    /**
     * What belongs to a plugin.
     *
     * @param pluginId whose
     * @param prefix all that begins so
     */
    private record Claim(String pluginId, TablePrefix prefix) {}
}
