package org.partnerconsole.api.ui;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a {@link DashboardTile} says: a number, a word about it, and where its cause is. */
public final class Tile {

    private final String route;
    private final long number;
    private final StatusBadge.Tone tone;
    private final String noteKey;
    private final List<Object> noteArguments;

    private Tile(
            String route, long number, StatusBadge.Tone tone, String noteKey, List<Object> values) {
        this.route = route;
        this.number = number;
        this.tone = tone;
        this.noteKey = noteKey;
        this.noteArguments = values;
    }

    /**
     * A tile with a number only.
     *
     * @param number what is counted
     * @param route the page that shows what was counted, such as {@code fulfillments}; it begins
     *     with no slash and names no host
     * @throws IllegalArgumentException if the route is no page of the console
     */
    public static Tile of(long number, String route) {
        return new Tile(Routes.checked(route), number, null, null, List.of());
    }

    /**
     * The same tile with a note beside the number, such as <em>4 overdue</em>.
     *
     * @param tone what the note means
     * @param key the key of the note's text in the plugin's {@code texts.properties}
     * @param arguments what fills the text's {0}, {1}, …
     */
    public Tile note(StatusBadge.Tone tone, String key, Object... arguments) {
        return new Tile(
                route,
                number,
                Objects.requireNonNull(tone, "tone"),
                Objects.requireNonNull(key, "key"),
                List.of(arguments));
    }

    /** The page that shows what was counted. */
    public String route() {
        return route;
    }

    /** What is counted. */
    public long number() {
        return number;
    }

    /** What the note means, if there is one. */
    public Optional<StatusBadge.Tone> tone() {
        return Optional.ofNullable(tone);
    }

    /** The key of the note's text, if there is one. */
    public Optional<String> noteKey() {
        return Optional.ofNullable(noteKey);
    }

    /** What fills the note's text. */
    public List<Object> noteArguments() {
        return noteArguments;
    }
}
