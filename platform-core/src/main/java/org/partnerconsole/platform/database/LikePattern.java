package org.partnerconsole.platform.database;

import java.util.Locale;

/** What people type into a search, as a pattern of SQL's {@code like}: it is text, no pattern. */
public final class LikePattern {

    /** What {@code like} is told to escape with. */
    public static final char ESCAPE = '!';

    private LikePattern() {}

    /** Of what begins with a text, in lower case. */
    public static String beginning(String text) {
        return literal(text) + "%";
    }

    /** Of what holds a text, in lower case. */
    public static String containing(String text) {
        return "%" + literal(text) + "%";
    }

    private static String literal(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("([%_!])", ESCAPE + "$1");
    }
}
