package org.partnerconsole.platform.migration;

/**
 * A word of SQL, or what stands between words.
 *
 * @param kind what it is
 * @param text as it is written; a quoted name without its quotes
 * @param depth how many parentheses are open around it
 * @param end where the script goes on behind it
 */
record SqlToken(Kind kind, String text, int depth, int end) {

    /** What a token is. */
    enum Kind {
        /** A keyword or a plain name. */
        WORD,
        /** A name in double quotes. */
        QUOTED,
        /** A text or a number. */
        VALUE,
        /** A single other character. */
        SYMBOL
    }

    /** Whether it is this keyword or symbol. */
    boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equalsIgnoreCase(word);
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }
}
