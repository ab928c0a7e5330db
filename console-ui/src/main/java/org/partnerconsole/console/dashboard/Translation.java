package org.partnerconsole.console.dashboard;

/** Texts in the language of the person before the window. */
@FunctionalInterface
interface Translation {

    /** The text of a key. */
    String of(String key, Object... arguments);
}
