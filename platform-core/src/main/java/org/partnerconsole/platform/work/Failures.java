package org.partnerconsole.platform.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.api.work.Backoff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides what becomes of work that failed: it is tried again, or becomes a dead letter. */
@ApplicationScoped
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Transactions transactions;
    private final EventStore events;
    private final TimerStore timers;
    private final DeadLetterStore deadLetters;
    private final Event<DeadLetterChange> changes;
    private final Clock clock;

    /** Only for the container's proxy. */
    protected Failures() {
        this(null, null, null, null, null, null);
    }

    @Inject
    Failures(
            Transactions transactions,
            EventStore events,
            TimerStore timers,
            DeadLetterStore deadLetters,
            Event<DeadLetterChange> changes,
            Clock clock) {
        this.transactions = transactions;
        this.events = events;
        this.timers = timers;
        this.deadLetters = deadLetters;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Notes that an attempt has failed. Its own transaction is over.
     *
     * @param handler the name of the handler's component
     */
    Next note(Work work, String handler, Backoff backoff, Throwable failure) {
        int attempts = work.attempts() + 1;
        if (attempts >= backoff.attempts() || isHopeless(failure)) {
            LOG.error(
                    "{} of {} has failed {} times and is a dead letter now [{}]",
                    work.title(),
                    work.pluginId(),
                    attempts,
                    work.correlationId(),
                    failure);
            transactions.run(() -> bury(work, handler, failure));
            return new Next.Done();
        }
        // What every database keeps exactly.
        Instant at =
                clock.instant().plus(backoff.delayAfter(attempts)).truncatedTo(ChronoUnit.MILLIS);
        LOG.warn(
                "{} of {} has failed, attempt {} of {}, and comes again at {} [{}]",
                work.title(),
                work.pluginId(),
                attempts,
                backoff.attempts(),
                at,
                work.correlationId(),
                failure);
        retry(work, at);
        return new Next.Again(at);
    }

    private void retry(Work work, Instant at) {
        switch (work) {
            case StoredEvent event -> events.retry(event, at);
            case StoredTimer timer -> timers.retry(timer, at);
        }
    }

    private void bury(Work work, String handler, Throwable failure) {
        UUID id = UUID.randomUUID();
        boolean buried =
                switch (work) {
                    case StoredEvent event -> events.bury(event, id);
                    case StoredTimer timer -> timers.bury(timer, id);
                };
        // If not, another run of the same work has got farther.
        if (buried) {
            deadLetters.add(id, work, handler, clock.instant(), failure);
            transactions.afterCommit(() -> changes.fire(new DeadLetterChange(work.pluginId())));
        }
    }

    private static boolean isHopeless(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoredEvent.PayloadMismatch) {
                return true;
            }
        }
        return false;
    }
}
