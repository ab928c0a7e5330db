package org.partnerconsole.api.health;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How a {@link HealthCheck} found things. */
public final class Health {

    /** From well to not working. */
    public enum State {
        /** All is well. */
        UP,
        /** It works, but somebody should look at it. */
        DEGRADED,
        /** It does not work. */
        DOWN
    }

    private final State state;
    private final String key;
    private final List<Object> arguments;

    private Health(State state, String key, List<Object> arguments) {
        this.state = state;
        this.key = key;
        this.arguments = arguments;
    }

    /** All is well; there is nothing to say. */
    public static Health up() {
        return new Health(State.UP, null, List.of());
    }

    /**
     * It works, but somebody should look at it.
     *
     * @param key the key of a sentence in the plugin's {@code texts.properties}: what is wrong, and
     *     what to do
     * @param arguments what fills the sentence's {0}, {1}, …
     */
    public static Health degraded(String key, Object... arguments) {
        return new Health(State.DEGRADED, Objects.requireNonNull(key, "key"), List.of(arguments));
    }

    /**
     * It does not work.
     *
     * @param key the key of a sentence in the plugin's {@code texts.properties}: what is wrong, and
     *     what to do
     * @param arguments what fills the sentence's {0}, {1}, …
     */
    public static Health down(String key, Object... arguments) {
        return new Health(State.DOWN, Objects.requireNonNull(key, "key"), List.of(arguments));
    }

    /** How things are. */
    public State state() {
        return state;
    }

    /** The key of the sentence about it, if there is one. */
    public Optional<String> sentenceKey() {
        return Optional.ofNullable(key);
    }

    /** What fills the sentence. */
    public List<Object> arguments() {
        return arguments;
    }
}
