package org.partnerconsole.platform.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.partnerconsole.platform.database.DataSources;
import org.partnerconsole.platform.persistence.JtaTransactions;
import org.partnerconsole.platform.plugin.PluginChange;
import org.partnerconsole.platform.plugin.PluginState;

/** Starts and stops durable work, and lets it wait for plugins that are away. */
@ApplicationScoped
public class DurableWork {

    private static final String WAKE =
            "update scheduled_tasks set execution_time = ? where picked = false"
                    + " and execution_time > ? and consecutive_failures > 0"
                    + " and substring(task_instance, 1, ?) = ?";

    private final WorkScheduler scheduler;
    private final EventQueue events;
    private final TimerQueue timers;
    private final Handlers handlers;
    private final DataSources dataSources;
    private final JtaTransactions transactions;
    private final Clock clock;

    /** Only for the container's proxy. */
    protected DurableWork() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    DurableWork(
            WorkScheduler scheduler,
            EventQueue events,
            TimerQueue timers,
            Handlers handlers,
            DataSources dataSources,
            JtaTransactions transactions,
            Clock clock) {
        this.scheduler = scheduler;
        this.events = events;
        this.timers = timers;
        this.handlers = handlers;
        this.dataSources = dataSources;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Makes ready to take work; call it before plugins start. */
    public void prepare() {
        scheduler.prepare(events::deliver, timers::act);
    }

    /** Begins to do what is due; call it once the plugins are up. */
    public void start() {
        scheduler.start();
    }

    /** Ends what is under way; what is left is done after the next start. */
    public void stop() {
        scheduler.stop();
    }

    /** Looks for due work now: the clock has been moved. */
    public void look() {
        scheduler.look();
    }

    void onChange(@Observes PluginChange change) {
        // A plugin that is away, even uninstalled, keeps its subscriptions: what happens meanwhile
        // waits for it.
        if (change.state() == PluginState.ACTIVE) {
            transactions.run(() -> resume(change.pluginId()));
        }
    }

    private void resume(String pluginId) {
        update("delete from event_subscription where plugin_id = ?", pluginId);
        for (Handlers.Subscription subscription : handlers.subscriptions(pluginId)) {
            update(
                    "insert into event_subscription (plugin_id, handler, topic) values (?, ?, ?)",
                    pluginId,
                    subscription.handler(),
                    subscription.topic());
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        String prefix = pluginId + "/";
        update(WAKE, now, now, prefix.length(), prefix);
    }

    private void update(String sql, Object... values) {
        try (Connection connection = dataSources.jta().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The work of a plugin can't be changed", e);
        }
    }
}
