package org.partnerconsole.platform.migration;

import java.util.List;

/**
 * One statement of a script.
 *
 * @param text as it is written
 * @param line where it begins, from 1
 * @param tokens what it is made of; at least one
 */
record SqlStatement(String text, int line, List<SqlToken> tokens) {

    /** Of a statement in a message, in characters. */
    private static final int LONGEST = 100;

    SqlStatement {
        tokens = List.copyOf(tokens);
    }

    /** Its beginning on one line, for a message. */
    String excerpt() {
        String told = text.strip().replaceAll("\\s+", " ");
        return told.length() <= LONGEST ? told : told.substring(0, LONGEST) + "…";
    }
}
