package org.partnerconsole.testkit;

import java.time.Instant;

/**
 * A timer that a plugin has set and that has not fired yet.
 *
 * @param name the name of its handler
 * @param key what it is for
 * @param due when it fires
 */
public record SetTimer(String name, String key, Instant due) {}
