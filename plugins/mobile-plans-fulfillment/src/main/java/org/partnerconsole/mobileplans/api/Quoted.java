package org.partnerconsole.mobileplans.api;

/** Quotes a refused value for a message: short, and on one line. */
final class Quoted {

    private static final int MAX_LENGTH = 80;

    private Quoted() {}

    static String of(String value) {
        String visible = value.replaceAll("\\p{Cntrl}", "?");
        return "'"
                + (visible.length() <= MAX_LENGTH
                        ? visible
                        : visible.substring(0, MAX_LENGTH) + "…")
                + "'";
    }
}
