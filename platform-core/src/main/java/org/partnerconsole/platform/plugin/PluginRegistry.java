package org.partnerconsole.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnerconsole.platform.database.Jdbc;

/**
 * The truth about the plugins, kept in the database: which there are, which version of each is to
 * serve, which are to stand still, and which versions there were before.
 */
@ApplicationScoped
class PluginRegistry {

    private final Jdbc jdbc;
    private final Clock clock;

    /** Only for the container's proxy. */
    protected PluginRegistry() {
        this(null, null);
    }

    @Inject
    PluginRegistry(Jdbc jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Wanted> all() {
        return jdbc.query(
                "select id, version, checksum, stopped from plugin order by id", Wanted::read);
    }

    Optional<Wanted> find(String id) {
        return jdbc.first(
                "select id, version, checksum, stopped from plugin where id = ?", Wanted::read, id);
    }

    boolean isStopped(String id) {
        return find(id).filter(Wanted::isStopped).isPresent();
    }

    /** Notes which version of a plugin is wanted, and where it came from when it is new. */
    void want(PluginJar jar, PluginSource source, boolean stopped) {
        int known =
                jdbc.update(
                        "update plugin set version = ?, checksum = ?, stopped = ? where id = ?",
                        jar.version(),
                        jar.checksum(),
                        stopped,
                        jar.id());
        if (known == 0) {
            jdbc.update(
                    "insert into plugin (version, checksum, stopped, id, installed_at)"
                            + " values (?, ?, ?, ?, ?)",
                    jar.version(),
                    jar.checksum(),
                    stopped,
                    jar.id(),
                    clock.instant());
        }
        activate(jar, source);
    }

    /** Notes which jar the folder of plugins holds for a plugin now. */
    void mirrored(String id, String checksum) {
        jdbc.update("update plugin set mirrored = ? where id = ?", checksum, id);
    }

    /**
     * Whether a jar is just what the folder was last known to hold, and something else is wanted.
     */
    boolean isStaleMirror(PluginJar jar) {
        return jdbc.first(
                        "select id from plugin where id = ? and mirrored = ? and checksum <> ?",
                        row -> row.getString(1),
                        jar.id(),
                        jar.checksum(),
                        jar.checksum())
                .isPresent();
    }

    void stop(String id, boolean isStopped) {
        jdbc.update("update plugin set stopped = ? where id = ?", isStopped, id);
    }

    private void activate(PluginJar jar, PluginSource source) {
        long activation =
                jdbc.first(
                                "select coalesce(max(activation), 0) from plugin_version where plugin_id = ?",
                                row -> row.getLong(1),
                                jar.id())
                        .orElse(0L);
        int known =
                jdbc.update(
                        "update plugin_version set activation = ?, rolled_back = false"
                                + " where plugin_id = ? and checksum = ?",
                        activation + 1,
                        jar.id(),
                        jar.checksum());
        if (known == 0) {
            jdbc.update(
                    "insert into plugin_version (plugin_id, checksum, version, signer,"
                            + " installed_by, installed_from, installed_at, activation, rolled_back)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, false)",
                    jar.id(),
                    jar.checksum(),
                    jar.version(),
                    jar.signer().map(PluginRegistry::shortened).orElse(null),
                    source.by(),
                    source.from(),
                    clock.instant(),
                    activation + 1);
        }
    }

    private static String shortened(String signer) {
        return signer.length() <= 500 ? signer : signer.substring(0, 500);
    }

    /** The version that served before the wanted one and was not given up by a rollback. */
    Optional<Wanted> previous(String id) {
        return jdbc.first(
                "select v.plugin_id, v.version, v.checksum, p.stopped from plugin_version v"
                        + " join plugin p on p.id = v.plugin_id"
                        + " where v.plugin_id = ? and v.checksum <> p.checksum"
                        + " and v.rolled_back = false order by v.activation desc",
                Wanted::read,
                id);
    }

    /** Gives a version up: a later rollback does not lead back to it. */
    void giveUp(String id, String checksum) {
        jdbc.update(
                "update plugin_version set rolled_back = true where plugin_id = ? and checksum = ?",
                id,
                checksum);
    }

    Optional<PluginOrigin> origin(String id, String checksum) {
        return jdbc.first(
                "select installed_by, installed_from, installed_at, checksum, signer"
                        + " from plugin_version where plugin_id = ? and checksum = ?",
                row ->
                        new PluginOrigin(
                                row.getString(1),
                                row.getString(2),
                                row.getObject(3, OffsetDateTime.class).toInstant(),
                                row.getString(4),
                                Optional.ofNullable(row.getString(5))),
                id,
                checksum);
    }

    /**
     * Forgets all but the newest versions of a plugin.
     *
     * @return the checksums of those that are kept
     */
    Set<String> forgetOld(String id, int keep) {
        List<String> newest =
                jdbc.query(
                        "select checksum from plugin_version where plugin_id = ?"
                                + " order by activation desc",
                        row -> row.getString(1),
                        id);
        newest.stream()
                .skip(keep)
                .forEach(
                        old ->
                                jdbc.update(
                                        "delete from plugin_version where plugin_id = ?"
                                                + " and checksum = ?",
                                        id,
                                        old));
        return newest.stream().limit(keep).collect(Collectors.toSet());
    }

    /** Forgets a plugin, but not what was done with it. */
    void forget(String id) {
        jdbc.update("delete from plugin where id = ?", id);
        jdbc.update("delete from plugin_version where plugin_id = ?", id);
    }

    /**
     * The version of a plugin that is to serve.
     *
     * @param id which plugin
     * @param version its Bundle-Version
     * @param checksum of its jar
     * @param isStopped whether it is to stand still
     */
    record Wanted(String id, String version, String checksum, boolean isStopped) {

        private static Wanted read(ResultSet row) throws SQLException {
            return new Wanted(
                    row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4));
        }
    }
}
