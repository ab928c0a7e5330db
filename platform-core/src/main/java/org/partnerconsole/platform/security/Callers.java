package org.partnerconsole.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;
import org.partnerconsole.api.security.Caller;
import org.partnerconsole.api.security.CurrentCaller;
import org.partnerconsole.api.security.PartnerId;

/** Knows who is calling on each thread. */
@ApplicationScoped
public class Callers implements CurrentCaller {

    private static final ThreadLocal<SignedInCaller> CURRENT = new ThreadLocal<>();
    private static final ThreadLocal<String> REQUEST = new ThreadLocal<>();

    @Override
    public Caller get() {
        return current()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "nobody is calling on this thread: sign in, or run the work"
                                                + " as a caller"));
    }

    /** The caller of this thread, if there is one. */
    public Optional<SignedInCaller> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /**
     * The partner on whose behalf this thread works.
     *
     * @throws IllegalStateException if it works for nobody or for the operator
     */
    public PartnerId partner() {
        return get().partner()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "%s belongs to no partner, so no partner's data can be read"
                                                .formatted(get().name())));
    }

    /**
     * Makes a caller known on this thread until the scope is closed; then the one before is back.
     */
    public Scope begin(SignedInCaller caller) {
        SignedInCaller before = CURRENT.get();
        CURRENT.set(caller);
        return () -> restore(CURRENT, before);
    }

    /**
     * The id that ties together what is written for one request: in the log, in the trail and in
     * errors. Empty if this thread works for none.
     */
    public Optional<String> correlationId() {
        return current()
                .map(SignedInCaller::correlationId)
                .or(() -> Optional.ofNullable(REQUEST.get()));
    }

    /** Works, until it is closed, for a request whose caller may not be known. */
    public Scope beginRequest(String correlationId) {
        String before = REQUEST.get();
        REQUEST.set(correlationId);
        return () -> restore(REQUEST, before);
    }

    /** Puts back, when it is closed, who is calling now, whoever was made known meanwhile. */
    public Scope scope() {
        SignedInCaller now = CURRENT.get();
        return () -> restore(CURRENT, now);
    }

    /** Runs work as a caller, and puts back who was there before. */
    public <T> T call(SignedInCaller caller, Supplier<T> work) {
        try (Scope scope = begin(caller)) {
            return work.get();
        }
    }

    /** Runs work as a caller, and puts back who was there before. */
    public void run(SignedInCaller caller, Runnable work) {
        try (Scope scope = begin(caller)) {
            work.run();
        }
    }

    private static <T> void restore(ThreadLocal<T> place, T before) {
        if (before == null) {
            place.remove();
        } else {
            place.set(before);
        }
    }

    /** As long as it is open, a caller is known on the thread. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {

        @Override
        void close();
    }
}
