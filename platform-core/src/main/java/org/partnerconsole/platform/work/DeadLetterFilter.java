package org.partnerconsole.platform.work;

import java.util.Objects;

/**
 * Which dead letters to find.
 *
 * @param pluginId only those of this plugin; empty finds those of all
 * @param text only those with this text in their subject, key, handler, partner or error, in any
 *     case; empty finds all
 */
public record DeadLetterFilter(String pluginId, String text) {

    /** Finds all. */
    public static final DeadLetterFilter ALL = new DeadLetterFilter("", "");

    /** Requires both. */
    public DeadLetterFilter {
        Objects.requireNonNull(pluginId, "pluginId");
        text = text.strip();
    }
}
