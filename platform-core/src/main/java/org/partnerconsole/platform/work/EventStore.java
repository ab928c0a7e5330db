package org.partnerconsole.platform.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.partnerconsole.platform.database.Jdbc;

/** The rows of subscriptions, and of events on their way to handlers. */
@ApplicationScoped
class EventStore {

    private static final String SUBSCRIBERS =
            "select plugin_id, handler from event_subscription where topic = ?";
    private static final String SUBSCRIBE =
            "insert into event_subscription (plugin_id, handler, topic) values (?, ?, ?)";
    private static final String UNSUBSCRIBE =
            "delete from event_subscription where plugin_id = ? and handler = ? and topic = ?";
    private static final String INSERT =
            "insert into event_delivery (lane, plugin_id, handler, topic, event_key, partner_id,"
                    + " correlation_id, payload, published_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String FIRST =
            "select "
                    + StoredEvent.COLUMNS
                    + " from event_delivery where seq ="
                    + " (select min(seq) from event_delivery where lane = ?)";
    // What waits behind a dead letter needs no run.
    private static final String NOT_STOPPED =
            " and not exists (select 1 from event_delivery d"
                    + " where d.lane = e.lane and d.dead_letter is not null)";
    private static final String HAS_WORK =
            "select 1 from event_delivery e where e.lane = ?" + NOT_STOPPED;
    private static final String ASLEEP =
            "select distinct e.lane from event_delivery e where not exists"
                    + " (select 1 from scheduled_tasks s"
                    + " where s.task_name = 'event' and s.task_instance = e.lane)"
                    + NOT_STOPPED;

    private final Jdbc jdbc;

    /** Only for the container's proxy. */
    protected EventStore() {
        this(null);
    }

    @Inject
    EventStore(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<Subscriber> subscribers(String topic) {
        return jdbc.query(
                SUBSCRIBERS, row -> new Subscriber(row.getString(1), row.getString(2)), topic);
    }

    /** Replaces what the handlers of a plugin want to hear of; what stays is not touched. */
    void subscribe(String pluginId, Set<Handlers.Subscription> wanted) {
        Set<Handlers.Subscription> known =
                Set.copyOf(
                        jdbc.query(
                                "select handler, topic from event_subscription where plugin_id = ?",
                                row ->
                                        new Handlers.Subscription(
                                                row.getString(1), row.getString(2)),
                                pluginId));
        change(UNSUBSCRIBE, pluginId, known, wanted);
        change(SUBSCRIBE, pluginId, wanted, known);
    }

    private void change(
            String sql,
            String pluginId,
            Set<Handlers.Subscription> those,
            Set<Handlers.Subscription> butNot) {
        those.stream()
                .filter(subscription -> !butNot.contains(subscription))
                .forEach(
                        subscription ->
                                jdbc.update(
                                        sql,
                                        pluginId,
                                        subscription.handler(),
                                        subscription.topic()));
    }

    /** Adds an event at the end of its lane. */
    void add(
            String lane,
            Subscriber subscriber,
            String topic,
            String key,
            String partnerId,
            String correlationId,
            String json,
            Instant at) {
        jdbc.update(
                INSERT,
                lane,
                subscriber.pluginId(),
                subscriber.handler(),
                topic,
                key,
                partnerId,
                correlationId,
                json,
                at);
    }

    /**
     * The first event of a lane, locked until the transaction ends. Empty if there is none, or if
     * somebody else has just been done with it.
     */
    Optional<StoredEvent> lockFirst(String lane) {
        return jdbc.first(FIRST + " for update", StoredEvent::read, lane);
    }

    /** The first event of a lane. */
    Optional<StoredEvent> first(String lane) {
        return jdbc.first(FIRST, StoredEvent::read, lane);
    }

    /** The event has been handled, or is to be skipped. */
    void remove(StoredEvent event) {
        jdbc.update("delete from event_delivery where seq = ?", event.seq());
    }

    /** The event has failed and is to be tried again; false if it is not as it was read. */
    boolean retry(StoredEvent event, Instant at) {
        return jdbc.update(
                        "update event_delivery set attempts = attempts + 1, next_attempt = ?"
                                + " where seq = ? and attempts = ? and dead_letter is null",
                        at,
                        event.seq(),
                        event.attempts())
                == 1;
    }

    /** The event has failed for good; false if it is not as it was read. */
    boolean bury(StoredEvent event, UUID deadLetter) {
        return jdbc.update(
                        "update event_delivery set attempts = attempts + 1, dead_letter = ?"
                                + " where seq = ? and attempts = ? and dead_letter is null",
                        deadLetter,
                        event.seq(),
                        event.attempts())
                == 1;
    }

    /** The event that is a dead letter. */
    Optional<StoredEvent> ofDeadLetter(UUID deadLetter) {
        return jdbc.first(
                "select " + StoredEvent.COLUMNS + " from event_delivery where dead_letter = ?",
                StoredEvent::read,
                deadLetter);
    }

    /** The event is to be tried as if it had never failed. */
    void revive(StoredEvent event) {
        jdbc.update(
                "update event_delivery set attempts = 0, next_attempt = null, dead_letter = null"
                        + " where seq = ?",
                event.seq());
    }

    /** Whether a lane has something to run for. */
    boolean hasWork(String lane) {
        return jdbc.first(HAS_WORK, row -> true, lane).isPresent();
    }

    /** The lanes that have something to run for, but are not scheduled. */
    List<String> asleep() {
        return jdbc.query(ASLEEP, row -> row.getString(1));
    }

    /** Gives events of a release that knew no lanes theirs. */
    void adopt() {
        jdbc.query(
                        "select " + StoredEvent.COLUMNS + " from event_delivery where lane is null",
                        StoredEvent::read)
                .forEach(
                        event ->
                                jdbc.update(
                                        "update event_delivery set lane = ? where seq = ?",
                                        lane(event),
                                        event.seq()));
    }

    /** Drops what there is of a plugin. */
    void drop(String pluginId) {
        jdbc.update("delete from event_subscription where plugin_id = ?", pluginId);
        jdbc.update("delete from event_delivery where plugin_id = ?", pluginId);
    }

    static String lane(StoredEvent event) {
        return Lane.name(event.pluginId(), event.handler(), event.partnerId(), event.key());
    }

    /** A handler that wants to hear of a topic. */
    record Subscriber(String pluginId, String handler) {}
}
