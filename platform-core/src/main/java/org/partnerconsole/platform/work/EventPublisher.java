package org.partnerconsole.platform.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.partnerconsole.api.events.Events;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.platform.json.Json;
import org.partnerconsole.platform.security.SignedInCaller;

/**
 * Publishes events: a row for each handler that has subscribed, in the caller's transaction, and
 * nothing else. Publishers take no lock of each other's.
 */
@ApplicationScoped
class EventPublisher implements Events {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PAYLOAD = 100_000;

    private final EventStore store;
    private final WorkContext context;
    private final Transactions transactions;
    private final LaneWaker waker;
    private final Clock clock;

    /** Only for the container's proxy. */
    protected EventPublisher() {
        this(null, null, null, null, null);
    }

    @Inject
    EventPublisher(
            EventStore store,
            WorkContext context,
            Transactions transactions,
            LaneWaker waker,
            Clock clock) {
        this.store = store;
        this.context = context;
        this.transactions = transactions;
        this.waker = waker;
        this.clock = clock;
    }

    @Override
    public void publish(String topic, String key, Object payload) {
        WorkNames.require("the topic of an event", topic, LONGEST_NAME);
        WorkNames.require("the key of the event " + topic, key, LONGEST_NAME);
        SignedInCaller caller = context.require("the event " + topic);
        String json = json(topic, payload);
        Instant now = clock.instant();
        for (EventStore.Subscriber subscriber : store.subscribers(topic)) {
            String lane =
                    Lane.name(subscriber.pluginId(), subscriber.handler(), caller.partnerId(), key);
            store.add(
                    lane,
                    subscriber,
                    topic,
                    key,
                    caller.partnerId(),
                    caller.correlationId(),
                    json,
                    now);
            transactions.afterCommit(() -> waker.wake(lane));
        }
    }

    private static String json(String topic, Object payload) {
        String json;
        try {
            json = Json.mapperFor(payload.getClass()).writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "The payload of %s can't be written as JSON".formatted(topic), e);
        }
        if (json.length() > LONGEST_PAYLOAD) {
            throw new IllegalArgumentException(
                    "The payload of %s has at most %d characters as JSON, but it has %d: publish an id, and let the handler read the rest"
                            .formatted(topic, LONGEST_PAYLOAD, json.length()));
        }
        return json;
    }
}
