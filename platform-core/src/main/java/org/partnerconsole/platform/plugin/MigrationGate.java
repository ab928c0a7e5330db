package org.partnerconsole.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.partnerconsole.platform.database.Jdbc;
import org.partnerconsole.platform.migration.MigrationReview;
import org.partnerconsole.platform.migration.TableOwnership;
import org.partnerconsole.platform.migration.VersionBreak;
import org.partnerconsole.platform.module.ConsoleModule;

/**
 * Lets no version migrate that would break what serves: another plugin's tables, or its own version
 * before, to which it also must be possible to go back.
 */
@ApplicationScoped
class MigrationGate {

    private final Jdbc jdbc;

    /** Only for the container's proxy. */
    protected MigrationGate() {
        this(null);
    }

    @Inject
    MigrationGate(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Refuses a version that a migration has broken, be it of a later one that served once. */
    void requireUnbroken(PluginJar jar) {
        for (VersionBreak known : breaksOf(jar.id())) {
            if (known.covers(jar.version())) {
                throw new PluginRefused(
                        "%s can't serve any more: the migration %s has run, which breaks versions up to %s; install a later version"
                                .formatted(jar, known.fileName(), known.upTo()));
            }
        }
    }

    /** Refuses migrations that break a rule, or the version that serves. */
    void review(PluginJar jar, Collection<PluginVersion> leaving) {
        List<String> problems =
                MigrationReview.of(
                                jar.migrations(),
                                new TableOwnership(jar.tablePrefix(), tablesOfOthers(jar.id())))
                        .problems();
        if (!problems.isEmpty()) {
            throw new PluginRefused(
                    "the migrations of %s are refused, none has run: %s"
                            .formatted(jar, String.join("; ", problems)));
        }
        for (VersionBreak each : MigrationReview.breaksOf(jar.migrations())) {
            if (each.covers(jar.version())) {
                throw new PluginRefused(
                        "the migration %s of %s says that it breaks versions up to %s, which is its own version too: name the last one that does not work with it"
                                .formatted(each.fileName(), jar, each.upTo()));
            }
            leaving.stream()
                    .filter(version -> version.id().equals(jar.id()))
                    .filter(version -> each.covers(version.module().version()))
                    .forEach(version -> refuse(jar, each, version));
        }
    }

    private static void refuse(PluginJar jar, VersionBreak broken, PluginVersion serving) {
        throw new PluginRefused(
                "%s would break %s, which serves now: its migration %s breaks versions up to %s; first update to a version between the two"
                        .formatted(jar, serving, broken.fileName(), broken.upTo()));
    }

    /** Writes down which versions the migrations of a version break. */
    void noteBreaks(ConsoleModule module) {
        List<VersionBreak> known = breaksOf(module.id());
        MigrationReview.breaksOf(module.migrations()).stream()
                .filter(each -> !known.contains(each))
                .distinct()
                .forEach(
                        each ->
                                jdbc.update(
                                        "insert into plugin_break (plugin_id, file_name, up_to)"
                                                + " values (?, ?, ?)",
                                        module.id(),
                                        each.fileName(),
                                        each.upTo()));
    }

    void forget(String pluginId) {
        jdbc.update("delete from plugin_break where plugin_id = ?", pluginId);
    }

    private List<VersionBreak> breaksOf(String pluginId) {
        return jdbc.query(
                "select file_name, up_to from plugin_break where plugin_id = ?",
                row -> new VersionBreak(row.getString(1), row.getString(2)),
                pluginId);
    }

    private Map<String, String> tablesOfOthers(String pluginId) {
        Map<String, String> owners = new HashMap<>();
        jdbc.query(
                        "select table_name, plugin_id from plugin_table where plugin_id <> ?",
                        row ->
                                Map.entry(
                                        row.getString(1).toLowerCase(Locale.ROOT),
                                        row.getString(2)),
                        pluginId)
                .forEach(each -> owners.put(each.getKey(), each.getValue()));
        return owners;
    }
}
