package org.partnerconsole.platform.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.partnerconsole.platform.database.Jdbc;
import org.partnerconsole.platform.plugin.PluginPurge;

/** The values that were set. */
@ApplicationScoped
class SettingStore {

    /** In the place of the partner, for what the operator sets for all. */
    static final String ALL_PARTNERS = "";

    private final Jdbc jdbc;
    private final Clock clock;

    /** Only for the container's proxy. */
    protected SettingStore() {
        this(null, null);
    }

    @Inject
    SettingStore(Jdbc jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was set for a partner, or for all; by name. */
    Map<String, String> values(String pluginId, String partner) {
        Map<String, String> values = new HashMap<>();
        jdbc.query(
                        "select name, setting_value from plugin_setting"
                                + " where plugin_id = ? and partner_id = ?",
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        pluginId,
                        partner)
                .forEach(value -> values.put(value.getKey(), value.getValue()));
        return values;
    }

    /** Sets a value; in a transaction. */
    void set(String pluginId, String partner, String name, String value, String who) {
        int changed =
                jdbc.update(
                        "update plugin_setting set setting_value = ?, changed_by = ?, changed_at = ?"
                                + " where plugin_id = ? and partner_id = ? and name = ?",
                        value,
                        who,
                        clock.instant(),
                        pluginId,
                        partner,
                        name);
        if (changed == 0) {
            jdbc.update(
                    "insert into plugin_setting (setting_value, changed_by, changed_at, plugin_id,"
                            + " partner_id, name) values (?, ?, ?, ?, ?, ?)",
                    value,
                    who,
                    clock.instant(),
                    pluginId,
                    partner,
                    name);
        }
    }

    /** Makes a setting what it is by default. */
    void reset(String pluginId, String partner, String name) {
        jdbc.update(
                "delete from plugin_setting where plugin_id = ? and partner_id = ? and name = ?",
                pluginId,
                partner,
                name);
    }

    void onPurge(@Observes PluginPurge purge) {
        jdbc.update("delete from plugin_setting where plugin_id = ?", purge.pluginId());
    }
}
