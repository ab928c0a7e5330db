package org.partnerconsole.platform.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.platform.database.Jdbc;
import org.partnerconsole.platform.plugin.PluginPurge;

/** Which plugins have loaded their demo data for which partners. */
@ApplicationScoped
class DemoBook {

    private final Jdbc jdbc;
    private final Clock clock;

    /** Only for the container's proxy. */
    protected DemoBook() {
        this(null, null);
    }

    @Inject
    DemoBook(Jdbc jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isLoaded(String pluginId, PartnerId partner) {
        return jdbc.first(
                        "select loaded_at from plugin_demo where plugin_id = ? and partner_id = ?",
                        row -> true,
                        pluginId,
                        partner.value())
                .isPresent();
    }

    /** Notes it; in the transaction of the load. Of two servers at once, the second fails here. */
    void loaded(String pluginId, PartnerId partner) {
        jdbc.update(
                "insert into plugin_demo (plugin_id, partner_id, loaded_at) values (?, ?, ?)",
                pluginId,
                partner.value(),
                clock.instant());
    }

    void onPurge(@Observes PluginPurge purge) {
        jdbc.update("delete from plugin_demo where plugin_id = ?", purge.pluginId());
    }
}
