package org.partnerconsole.platform.plugin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.partnerconsole.platform.database.Jdbc;
import org.partnerconsole.platform.json.Json;

/** What was done with the plugins, or tried; kept when they go. */
@ApplicationScoped
class PluginHistory {

    private static final int LONGEST_REFUSAL = 4000;

    private final Jdbc jdbc;

    /** Only for the container's proxy. */
    protected PluginHistory() {
        this(null);
    }

    @Inject
    PluginHistory(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    void add(PluginAct act) {
        jdbc.update(
                "insert into plugin_act (plugin_id, kind, version, begun_at, millis, performed_by,"
                        + " performed_from, refusal, steps) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                act.pluginId(),
                act.kind().name(),
                act.version(),
                act.at(),
                act.millis(),
                act.by(),
                act.from(),
                act.refusal().map(PluginHistory::shortened).orElse(null),
                json(act.steps()));
    }

    /** The newest hundred acts with a plugin, newest first. */
    List<PluginAct> of(String pluginId) {
        return jdbc.query(
                "select kind, plugin_id, version, begun_at, millis, performed_by, performed_from,"
                        + " refusal, steps from plugin_act where plugin_id = ? order by id desc"
                        + " fetch first 100 rows only",
                PluginHistory::read,
                pluginId);
    }

    private static PluginAct read(ResultSet row) throws SQLException {
        return new PluginAct(
                PluginAct.Kind.valueOf(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                Optional.ofNullable(row.getString(8)),
                steps(row.getString(9)));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_REFUSAL ? text : text.substring(0, LONGEST_REFUSAL);
    }

    private static String json(List<PluginStep> steps) {
        try {
            return Json.mapper().writeValueAsString(steps);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Names and numbers can always be written", e);
        }
    }

    private static List<PluginStep> steps(String json) {
        try {
            return Json.mapper().readValue(json, new TypeReference<List<PluginStep>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The history of plugins can't be read: " + json, e);
        }
    }
}
