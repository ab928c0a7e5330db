package org.partnerconsole.platform.oauth;

import java.net.URI;

/** What is to be done with a system's request that a person may agree to. */
public sealed interface Verdict {

    /**
     * Nobody knows where it came from, or where it leads: it is told to the person, who is sent
     * nowhere.
     *
     * @param message culprit and next step
     */
    record Refused(String message) implements Verdict {}

    /**
     * It can't be granted, and the system is told so.
     *
     * @param to where the person is sent back to, with the error in it
     */
    record SentBack(URI to) implements Verdict {}

    /**
     * The person is to be asked.
     *
     * @param question what
     */
    record Asked(Question question) implements Verdict {}
}
