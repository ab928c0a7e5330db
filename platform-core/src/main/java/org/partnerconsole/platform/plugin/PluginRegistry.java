package org.partnerconsole.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.partnerconsole.platform.database.DataSources;

/** The table of plugins: which there are, and which the operator wants to stand still. */
@ApplicationScoped
class PluginRegistry {

    private final DataSources dataSources;
    private final Clock clock;

    /** Only for the container's proxy. */
    protected PluginRegistry() {
        this(null, null);
    }

    @Inject
    PluginRegistry(DataSources dataSources, Clock clock) {
        this.dataSources = dataSources;
        this.clock = clock;
    }

    boolean isStopped(String id) {
        try (Connection connection = dataSources.jta().getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select stopped from plugin where id = ?")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The registry of plugins can't be read", e);
        }
    }

    void record(String id, String version, String checksum, boolean stopped) {
        int known =
                update(
                        "update plugin set version = ?, checksum = ?, stopped = ? where id = ?",
                        version,
                        checksum,
                        stopped,
                        id);
        if (known == 0) {
            update(
                    "insert into plugin (version, checksum, stopped, id, installed_at)"
                            + " values (?, ?, ?, ?, ?)",
                    version,
                    checksum,
                    stopped,
                    id,
                    OffsetDateTime.now(clock));
        }
    }

    void forget(String id) {
        update("delete from plugin where id = ?", id);
    }

    private int update(String sql, Object... values) {
        try (Connection connection = dataSources.jta().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The registry of plugins can't be written", e);
        }
    }
}
