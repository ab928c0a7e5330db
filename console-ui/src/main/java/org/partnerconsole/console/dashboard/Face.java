package org.partnerconsole.console.dashboard;

import java.util.Optional;
import org.partnerconsole.api.ui.StatusBadge;

/**
 * What a tile shows.
 *
 * @param key what tells it from the other tiles
 * @param label its name, translated
 * @param icon such as {@code vaadin:clock}; empty for none
 * @param number what is counted, for the reader
 * @param route where the cause is
 * @param note what the number means, if it means something
 * @param mishap what went wrong, in words, if the tile could not be asked
 */
record Face(
        String key,
        String label,
        String icon,
        String number,
        String route,
        Optional<Note> note,
        Optional<String> mishap) {

    static Face of(String key, String label, String icon, String number, String route, Note note) {
        return new Face(
                key, label, icon, number, route, Optional.ofNullable(note), Optional.empty());
    }

    static Face failed(String key, String label, String words) {
        return new Face(key, label, "", "", "", Optional.empty(), Optional.of(words));
    }

    /** Whether somebody has to do something about it. */
    boolean needsAttention() {
        return urgency() < 2;
    }

    /** The lower, the sooner somebody has to look: 0 for what is wrong, 1 for what waits. */
    int urgency() {
        if (mishap.isPresent()) {
            return 0;
        }
        return note.map(Note::tone)
                .map(
                        tone ->
                                switch (tone) {
                                    case BAD -> 0;
                                    case WAITING -> 1;
                                    case GOOD, NEUTRAL -> 2;
                                })
                .orElse(2);
    }

    /** A word about the number, and what it means. */
    record Note(StatusBadge.Tone tone, String words) {}
}
