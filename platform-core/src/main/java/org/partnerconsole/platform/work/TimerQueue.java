package org.partnerconsole.platform.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.partnerconsole.api.timers.Timer;
import org.partnerconsole.api.timers.TimerHandler;
import org.partnerconsole.api.timers.Timers;
import org.partnerconsole.platform.database.DataSources;
import org.partnerconsole.platform.persistence.JtaTransactions;
import org.partnerconsole.platform.plugin.PluginService;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.SignedInCaller;

/**
 * Timers that are set.
 *
 * <p>The row in the table is the truth; a scheduled run whose row is gone (cleared, moved or acted
 * on) does nothing. Acting on a timer deletes its row in the handler's transaction.
 */
@ApplicationScoped
class TimerQueue implements PluginService<Timers> {

    private static final String DELETE =
            "delete from timer where plugin_id = ? and partner_id = ? and name = ?"
                    + " and timer_key = ?";
    private static final String INSERT =
            "insert into timer (id, plugin_id, name, timer_key, partner_id, correlation_id, due)"
                    + " values (?, ?, ?, ?, ?, ?, ?)";
    private static final String SELECT =
            "select plugin_id, name, timer_key, partner_id, correlation_id, due from timer"
                    + " where id = ? for update";
    private static final String DONE = "delete from timer where id = ?";

    private final DataSources dataSources;
    private final JtaTransactions transactions;
    private final Callers callers;
    private final WorkScheduler scheduler;
    private final Handlers handlers;

    /** Only for the container's proxy. */
    protected TimerQueue() {
        this(null, null, null, null, null);
    }

    @Inject
    TimerQueue(
            DataSources dataSources,
            JtaTransactions transactions,
            Callers callers,
            WorkScheduler scheduler,
            Handlers handlers) {
        this.dataSources = dataSources;
        this.transactions = transactions;
        this.callers = callers;
        this.scheduler = scheduler;
        this.handlers = handlers;
    }

    @Override
    public Class<Timers> type() {
        return Timers.class;
    }

    @Override
    public Timers of(String pluginId) {
        return new Timers() {
            @Override
            public void set(String name, String key, Instant due) {
                TimerQueue.this.set(pluginId, name, key, due);
            }

            @Override
            public void clear(String name, String key) {
                TimerQueue.this.clear(pluginId, name, key);
            }
        };
    }

    /** Acts on the timer of a scheduled run, unless it is gone. */
    void act(String instance) {
        UUID id = UUID.fromString(instance.substring(instance.lastIndexOf('/') + 1));
        transactions.run(() -> act(id));
    }

    private void set(String pluginId, String name, String key, Instant due) {
        clear(pluginId, name, key);
        UUID id = UUID.randomUUID();
        try (Connection connection = dataSources.jta().getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, id);
            insert.setString(2, pluginId);
            insert.setString(3, name);
            insert.setString(4, key);
            insert.setString(5, callers.partner().value());
            insert.setString(6, callers.get().correlationId());
            insert.setObject(7, due.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The timer %s of %s can't be set".formatted(name, key), e);
        }
        scheduler.schedule(WorkKind.TIMER, pluginId + "/" + id, due);
    }

    private void clear(String pluginId, String name, String key) {
        if (!transactions.isActive()) {
            throw new IllegalStateException(
                    "The timer %s needs a transaction: use it inside of Transactions.call"
                            .formatted(name));
        }
        try (Connection connection = dataSources.jta().getConnection();
                PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setString(1, pluginId);
            delete.setString(2, callers.partner().value());
            delete.setString(3, name);
            delete.setString(4, key);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The timer %s of %s can't be cleared".formatted(name, key), e);
        }
    }

    private void act(UUID id) {
        try (Connection connection = dataSources.jta().getConnection()) {
            Optional<StoredTimer> timer = read(connection, id);
            if (timer.isPresent()) {
                handle(timer.get());
                done(connection, id);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The timer %s can't be acted on".formatted(id), e);
        }
    }

    private void handle(StoredTimer timer) {
        TimerHandler handler =
                handlers.timers(timer.pluginId(), timer.name())
                        .orElseThrow(
                                () ->
                                        new PluginAway(
                                                timer.pluginId(), "the timer " + timer.name()));
        SignedInCaller plugin =
                new SignedInCaller(
                        timer.pluginId(), timer.partnerId(), Set.of(), timer.correlationId());
        callers.run(plugin, () -> handler.due(timer));
    }

    private static Optional<StoredTimer> read(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new StoredTimer(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getObject(6, OffsetDateTime.class).toInstant()))
                        : Optional.empty();
            }
        }
    }

    private static void done(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DONE)) {
            delete.setObject(1, id);
            delete.executeUpdate();
        }
    }

    private record StoredTimer(
            String pluginId,
            String name,
            String key,
            String partnerId,
            String correlationId,
            Instant due)
            implements Timer {}
}
