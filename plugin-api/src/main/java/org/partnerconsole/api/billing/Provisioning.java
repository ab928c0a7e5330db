package org.partnerconsole.api.billing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Where a line item stands on its way to its buyer, as a {@link ProvisioningStatus} tells it. */
public final class Provisioning {

    /** How far it has come. */
    public enum State {
        /** Nothing has begun. */
        PENDING,
        /** It is under way. */
        IN_PROGRESS,
        /** The buyer has it. */
        DONE,
        /** It needs somebody. */
        FAILED
    }

    private final State state;
    private final Instant since;
    private final String detailKey;
    private final List<Object> detailArguments;
    private final String route;

    private Provisioning(
            State state, Instant since, String key, List<Object> arguments, String route) {
        this.state = Objects.requireNonNull(state, "state");
        this.since = Objects.requireNonNull(since, "since");
        this.detailKey = key;
        this.detailArguments = arguments;
        this.route = route;
    }

    /** A state, and since when it is so. */
    public static Provisioning of(State state, Instant since) {
        return new Provisioning(state, since, null, List.of(), null);
    }

    /**
     * The same with a word for where exactly it stands.
     *
     * @param key the key of the word in the plugin's {@code texts.properties}
     * @param arguments what fills the text's {0}, {1}, …
     */
    public Provisioning detail(String key, Object... arguments) {
        return new Provisioning(
                state, since, Objects.requireNonNull(key, "key"), List.of(arguments), route);
    }

    /** The same with the page that shows more, such as {@code fulfillments/17}. */
    public Provisioning shownAt(String route) {
        return new Provisioning(
                state, since, detailKey, detailArguments, Objects.requireNonNull(route, "route"));
    }

    /** How far it has come. */
    public State state() {
        return state;
    }

    /** Since when. */
    public Instant since() {
        return since;
    }

    /** The key of the word for where exactly it stands, if there is one. */
    public Optional<String> detailKey() {
        return Optional.ofNullable(detailKey);
    }

    /** What fills that text. */
    public List<Object> detailArguments() {
        return detailArguments;
    }

    /** The page that shows more, if there is one. */
    public Optional<String> route() {
        return Optional.ofNullable(route);
    }
}
