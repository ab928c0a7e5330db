package org.partnerconsole.platform.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.api.work.Backoff;
import org.partnerconsole.platform.plugin.CallsUnderWay;
import org.partnerconsole.platform.plugin.PluginCalls;
import org.partnerconsole.platform.security.Callers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a handler do a piece of work.
 *
 * <p><b>Why database effects happen exactly once.</b> The row of the work is the mark that it is
 * still to be done. It is locked, then handed to the handler, then deleted, in one transaction on
 * one connection: what the handler writes is committed if, and only if, the mark goes. A crash in
 * the middle leaves the mark and nothing of the effects. Two threads that run the same work, which
 * happens when the scheduler takes a slow run for dead and starts it again, meet at the lock: the
 * second goes on when the first has committed, and then finds no row, or when the first has rolled
 * back, and then is the only one.
 */
abstract class Runner<W extends Work, H> implements Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

    private static final Duration WHEN_FULL = Duration.ofSeconds(5);

    private final Transactions transactions;
    private final Callers callers;
    private final PluginCalls calls;
    private final Failures failures;
    private final SchedulerKind kind;
    private final WorkSlots slots;
    private final Clock clock;

    Runner(
            Transactions transactions,
            Callers callers,
            PluginCalls calls,
            Failures failures,
            SchedulerKind kind,
            WorkSlots slots,
            Clock clock) {
        this.transactions = transactions;
        this.callers = callers;
        this.calls = calls;
        this.failures = failures;
        this.kind = kind;
        this.slots = slots;
        this.clock = clock;
    }

    /** The next work of a scheduled piece, locked until the transaction ends. */
    abstract Optional<W> lock(String instance);

    /** Who does it, if that handler is there now. */
    abstract Optional<Handlers.Found<H>> find(W work);

    /** Has it done. */
    abstract void handle(H handler, W work);

    /** When it is tried again if it fails. */
    abstract Backoff backoff(H handler);

    /** Takes its mark away. */
    abstract void done(W work);

    /** Does one piece of work; empty if it was done. */
    Optional<Next> attempt(String instance) {
        Optional<WorkSlots.Slot> place = slots.take(instance);
        if (place.isEmpty()) {
            return Optional.of(new Next.Again(clock.instant().plus(WHEN_FULL)));
        }
        try (WorkSlots.Slot slot = place.get()) {
            return attemptHere(instance);
        }
    }

    private Optional<Next> attemptHere(String instance) {
        Attempt attempt = new Attempt();
        // From before the handler is looked up until the commit: its version stays that long.
        try (CallsUnderWay.Call call = calls.underWay("the work " + instance)) {
            Optional<Next> end = transactions.call(() -> doNext(instance, attempt));
            if (end.isEmpty()) {
                kind.handled();
            }
            return end;
        } catch (RuntimeException | Error failure) {
            if (attempt.work == null) {
                // Nothing of the handler's: the row could not be read, or somebody holds it.
                throw failure;
            }
            return Optional.of(attempt.failed(failure));
        }
    }

    private Optional<Next> doNext(String instance, Attempt attempt) {
        Optional<W> next = lock(instance);
        if (next.isEmpty() || next.get().deadLetter().isPresent()) {
            return Optional.of(new Next.Done());
        }
        W work = next.get();
        Optional<Instant> later = work.nextAttempt().filter(at -> at.isAfter(clock.instant()));
        if (later.isPresent()) {
            return later.map(Next.Again::new);
        }
        Optional<Handlers.Found<H>> found = find(work);
        if (found.isEmpty()) {
            return Optional.of(new Next.Parked());
        }
        attempt.begin(work, found.get());
        callers.run(work.caller(), attempt::handle);
        done(work);
        return Optional.empty();
    }

    /** What is known of an attempt when it fails. */
    private final class Attempt {

        private W work;
        private Handlers.Found<H> found;
        private H handler;

        void begin(W work, Handlers.Found<H> found) {
            this.work = work;
            this.found = found;
        }

        void handle() {
            handler = found.handler();
            calls.runAnyway(work.pluginId(), found.name(), () -> Runner.this.handle(handler, work));
        }

        Next failed(Throwable failure) {
            if (!found.isCurrent()) {
                // The version went away under it. The one that is there now has it from the start.
                return new Next.Again(clock.instant());
            }
            kind.failed(failure);
            try (Callers.Scope scope = callers.beginRequest(work.correlationId())) {
                return failures.note(work, found.name(), chosenBackoff(), failure);
            }
        }

        /** What the handler says; the standard one if it says nothing that could be kept to. */
        private Backoff chosenBackoff() {
            if (handler == null) {
                return Backoff.standard();
            }
            String part = found.name() + ".backoff";
            try {
                return calls.callAnyway(
                        work.pluginId(),
                        part,
                        () -> Objects.requireNonNull(backoff(handler), "backoff() returned null"));
            } catch (RuntimeException | Error e) {
                LOG.warn(
                        "{} of {} does not say when work comes again, so the standard back-off holds",
                        part,
                        work.pluginId(),
                        e);
                return Backoff.standard();
            }
        }
    }
}
