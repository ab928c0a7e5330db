package org.partnerconsole.mobileplans.api;

/** Tells readable texts, and quotes refused ones for a message: short, and on one line. */
final class Quoted {

    private static final int MAX_LENGTH = 80;

    private Quoted() {}

    /** Without control characters, and halves of a pair of surrogates: no database keeps those. */
    static boolean isReadable(String value) {
        return value.codePoints()
                .noneMatch(
                        point ->
                                Character.isISOControl(point)
                                        || Character.getType(point) == Character.SURROGATE);
    }

    static String of(String value) {
        String visible = value.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
        return "'"
                + (visible.length() <= MAX_LENGTH
                        ? visible
                        : visible.substring(0, MAX_LENGTH) + "…")
                + "'";
    }
}
