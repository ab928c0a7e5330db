package org.partnerconsole.billing.request;

import org.partnerconsole.api.rest.Refusal;

/** A text that somebody else chose: every database can keep it, and every page can show it. */
public final class ReadableText {

    private static final int LONGEST = 256;

    private ReadableText() {}

    /** Whether a text can be kept and shown. */
    public static boolean isReadable(String text) {
        return text.length() <= LONGEST && text.codePoints().noneMatch(ReadableText::isUnreadable);
    }

    /**
     * The name that a buyer gives to what was bought.
     *
     * @throws Refusal 400 if it is too long or holds what can't be shown
     */
    public static String friendlyName(String name) {
        return require("friendly name", name);
    }

    /**
     * A text, if it can be kept: at most 256 characters.
     *
     * @param property what it is, in words
     * @throws Refusal 400 if it is too long or holds what can't be shown
     */
    public static String require(String property, String name) {
        if (name.length() > LONGEST) {
            throw Refusal.badRequest(
                    "3000",
                    "the %s '%s…' has %d characters; send at most %d"
                            .formatted(property, name.substring(0, 40), name.length(), LONGEST));
        }
        name.codePoints()
                .filter(ReadableText::isUnreadable)
                .findFirst()
                .ifPresent(
                        point -> {
                            throw Refusal.badRequest(
                                    "3000",
                                    "the %s '%s' holds the character U+%04X, which can't be shown; leave it out"
                                            .formatted(property, readable(name), point));
                        });
        return name;
    }

    private static String readable(String name) {
        return name.codePoints()
                .filter(point -> !isUnreadable(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Control characters, and halves of a pair of surrogates: no database keeps those. */
    private static boolean isUnreadable(int point) {
        return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
    }
}
