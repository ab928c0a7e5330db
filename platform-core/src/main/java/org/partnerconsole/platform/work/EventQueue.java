package org.partnerconsole.platform.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnerconsole.api.events.EventHandler;
import org.partnerconsole.api.events.Events;
import org.partnerconsole.platform.database.DataSources;
import org.partnerconsole.platform.json.Json;
import org.partnerconsole.platform.persistence.JtaTransactions;
import org.partnerconsole.platform.security.Callers;

/**
 * Events on their way to handlers.
 *
 * <p>Publishing inserts a row for each subscribed handler, in the caller's transaction. Handling
 * deletes the row in the handler's transaction, so that what the handler writes happens exactly
 * once.
 */
@ApplicationScoped
class EventQueue implements Events {

    private static final String SUBSCRIBERS =
            "select plugin_id, handler from event_subscription where topic = ?";
    private static final String INSERT =
            "insert into event_delivery (plugin_id, handler, topic, event_key, partner_id,"
                    + " correlation_id, payload, published_at) values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SELECT =
            "select plugin_id, handler, topic, event_key, partner_id, correlation_id, payload,"
                    + " published_at from event_delivery where seq = ? for update";
    private static final String EARLIER =
            "select count(*) from event_delivery where plugin_id = ? and handler = ?"
                    + " and partner_id = ? and event_key = ? and seq < ?";
    private static final String DELETE = "delete from event_delivery where seq = ?";

    private final DataSources dataSources;
    private final JtaTransactions transactions;
    private final Callers callers;
    private final Clock clock;
    private final WorkScheduler scheduler;
    private final Handlers handlers;

    /** Only for the container's proxy. */
    protected EventQueue() {
        this(null, null, null, null, null, null);
    }

    @Inject
    EventQueue(
            DataSources dataSources,
            JtaTransactions transactions,
            Callers callers,
            Clock clock,
            WorkScheduler scheduler,
            Handlers handlers) {
        this.dataSources = dataSources;
        this.transactions = transactions;
        this.callers = callers;
        this.clock = clock;
        this.scheduler = scheduler;
        this.handlers = handlers;
    }

    @Override
    public void publish(String topic, String key, Object payload) {
        if (!transactions.isActive()) {
            throw new IllegalStateException(
                    "The event %s needs a transaction: publish it inside of Transactions.call"
                            .formatted(topic));
        }
        String json = json(topic, payload);
        try (Connection connection = dataSources.jta().getConnection()) {
            for (Subscriber subscriber : subscribers(connection, topic)) {
                long seq = insert(connection, subscriber, topic, key, json);
                scheduler.schedule(
                        WorkKind.EVENT, subscriber.pluginId() + "/" + seq, clock.instant());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The event %s can't be stored".formatted(topic), e);
        }
    }

    /** Delivers the event of a scheduled piece of work, unless that has been done. */
    void deliver(String instance) {
        long seq = Long.parseLong(instance.substring(instance.lastIndexOf('/') + 1));
        transactions.run(() -> deliver(seq));
    }

    private void deliver(long seq) {
        try (Connection connection = dataSources.jta().getConnection()) {
            Optional<StoredEvent> event = read(connection, seq);
            if (event.isPresent()) {
                requireFirstOfKey(connection, seq, event.get());
                handle(event.get());
                delete(connection, seq);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The event %d can't be delivered".formatted(seq), e);
        }
    }

    private void handle(StoredEvent event) {
        EventHandler handler =
                handlers.events(event.pluginId(), event.handler())
                        .orElseThrow(
                                () ->
                                        new PluginAway(
                                                event.pluginId(), "the event " + event.topic()));
        callers.run(event.caller(), () -> handler.handle(event));
    }

    private static Optional<StoredEvent> read(Connection connection, long seq) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setLong(1, seq);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(StoredEvent.read(row)) : Optional.empty();
            }
        }
    }

    /** Events of one key are handled in order: a later one comes again until it is the first. */
    private static void requireFirstOfKey(Connection connection, long seq, StoredEvent event)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(EARLIER)) {
            select.setString(1, event.pluginId());
            select.setString(2, event.handler());
            select.setString(3, event.partnerId());
            select.setString(4, event.key());
            select.setLong(5, seq);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                if (row.getInt(1) > 0) {
                    throw new NotYetItsTurn(event.topic(), event.key());
                }
            }
        }
    }

    private static void delete(Connection connection, long seq) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setLong(1, seq);
            delete.executeUpdate();
        }
    }

    private static List<Subscriber> subscribers(Connection connection, String topic)
            throws SQLException {
        List<Subscriber> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SUBSCRIBERS)) {
            select.setString(1, topic);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Subscriber(rows.getString(1), rows.getString(2)));
                }
            }
        }
        return found;
    }

    private long insert(
            Connection connection, Subscriber subscriber, String topic, String key, String json)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT, new String[] {"seq"})) {
            insert.setString(1, subscriber.pluginId());
            insert.setString(2, subscriber.handler());
            insert.setString(3, topic);
            insert.setString(4, key);
            insert.setString(5, callers.partner().value());
            insert.setString(6, callers.get().correlationId());
            insert.setString(7, json);
            insert.setObject(8, OffsetDateTime.now(clock));
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    private static String json(String topic, Object payload) {
        try {
            return Json.mapper().writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "The payload of %s can't be written as JSON".formatted(topic), e);
        }
    }

    private record Subscriber(String pluginId, String handler) {}
}
