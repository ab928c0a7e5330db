package org.partnerconsole.platform.work;

/** What the names and keys of events and timers may be. */
final class WorkNames {

    private WorkNames() {}

    /**
     * Requires a text that can be stored.
     *
     * @throws IllegalArgumentException in words, if it is empty, too long, or holds a NUL, which no
     *     database keeps
     */
    static void require(String what, String value, int longest) {
        if (value == null || value.isEmpty() || value.length() > longest) {
            throw new IllegalArgumentException(
                    "%s has 1 to %d characters, but %s: choose another"
                            .formatted(
                                    what,
                                    longest,
                                    value == null ? "it is null" : "it has " + value.length()));
        }
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "%s can't hold the character U+0000, but it is '%s': leave it out"
                            .formatted(what, value.replace("\0", "\\0")));
        }
    }
}
