package org.partnerconsole.platform.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.partnerconsole.api.audit.Change;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.platform.audit.AuditLog;
import org.partnerconsole.platform.audit.RowChange;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.security.Callers;

/** Re-runs and skips dead letters under a lock, so that of two who click at once one does it. */
@ApplicationScoped
class StoredDeadLetters implements DeadLetters {

    private static final String ENTITY = "dead letter";

    private final Transactions transactions;
    private final Callers callers;
    private final DeadLetterStore store;
    private final EventStore events;
    private final TimerStore timers;
    private final LaneWaker waker;
    private final WorkScheduler scheduler;
    private final AuditLog log;
    private final Event<DeadLetterChange> changes;
    private final Clock clock;

    /** Only for the container's proxy. */
    protected StoredDeadLetters() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    StoredDeadLetters(
            Transactions transactions,
            Callers callers,
            DeadLetterStore store,
            EventStore events,
            TimerStore timers,
            LaneWaker waker,
            WorkScheduler scheduler,
            AuditLog log,
            Event<DeadLetterChange> changes,
            Clock clock) {
        this.transactions = transactions;
        this.callers = callers;
        this.store = store;
        this.events = events;
        this.timers = timers;
        this.waker = waker;
        this.scheduler = scheduler;
        this.log = log;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public List<DeadLetter> find(DeadLetterFilter filter, int offset, int limit) {
        return store.open(filter, offset, limit);
    }

    @Override
    public long count(DeadLetterFilter filter) {
        return store.countOpen(filter);
    }

    @Override
    public Optional<DeadLetter> find(UUID id) {
        return store.find(id);
    }

    @Override
    public List<String> plugins() {
        return store.pluginsOfOpen();
    }

    @Override
    public DeadLetter rerun(UUID id) {
        return resolve(id, DeadLetter.State.RERUN);
    }

    @Override
    public DeadLetter skip(UUID id) {
        return resolve(id, DeadLetter.State.SKIPPED);
    }

    @Override
    public List<WaitingWork> waiting() {
        return store.waiting();
    }

    private DeadLetter resolve(UUID id, DeadLetter.State wanted) {
        return transactions.call(
                () -> {
                    DeadLetter letter = store.lock(id).orElseThrow(() -> unknown(id));
                    if (letter.state() == wanted) {
                        return letter;
                    }
                    if (letter.state() != DeadLetter.State.OPEN) {
                        throw alreadyResolved(letter);
                    }
                    release(letter, wanted == DeadLetter.State.RERUN);
                    store.resolve(id, wanted, clock.instant(), callers.get().name());
                    log.record(ConsoleModule.CORE, change(letter, wanted));
                    transactions.afterCommit(
                            () -> changes.fire(new DeadLetterChange(letter.pluginId())));
                    return store.find(id).orElseThrow();
                });
    }

    /** One of the platform's own rows, though what it is about is a partner's. */
    private static RowChange change(DeadLetter letter, DeadLetter.State wanted) {
        return RowChange.ofPlatform(
                ENTITY,
                letter.id().toString(),
                Change.Act.CHANGED,
                Map.of("state", letter.state().name()),
                Map.of(
                        "state", wanted.name(),
                        "kind", letter.kind().name(),
                        "plugin", letter.pluginId(),
                        "handler", letter.handler(),
                        "subject", letter.subject(),
                        "key", letter.key(),
                        "partner", letter.partnerId()));
    }

    private void release(DeadLetter letter, boolean again) {
        switch (letter.kind()) {
            case EVENT -> events.ofDeadLetter(letter.id()).ifPresent(event -> go(event, again));
            case TIMER -> timers.ofDeadLetter(letter.id()).ifPresent(timer -> go(timer, again));
        }
    }

    private void go(StoredEvent event, boolean again) {
        if (again) {
            events.revive(event);
        } else {
            events.remove(event);
        }
        transactions.afterCommit(() -> waker.wake(EventStore.lane(event)));
    }

    private void go(StoredTimer timer, boolean again) {
        if (again) {
            timers.revive(timer);
            scheduler.schedule(WorkKind.TIMER, timer.instance(), clock.instant());
        } else {
            timers.remove(timer);
        }
    }

    private static Refusal unknown(UUID id) {
        return Refusal.notFound(
                "1000",
                "There is no dead letter '%s': GET /api/platform/v1/dead-letters lists them"
                        .formatted(id));
    }

    private static Refusal alreadyResolved(DeadLetter letter) {
        return Refusal.conflict(
                "dead_letter_resolved",
                letter.state() == DeadLetter.State.RERUN
                        ? "The dead letter '%s' was re-run, so it can't be skipped: if it failed again, there is a new one"
                                .formatted(letter.id())
                        : "The dead letter '%s' was skipped, so it can't be re-run any more"
                                .formatted(letter.id()));
    }
}
