package org.partnerconsole.platform.security;

import java.util.Map;

/**
 * Told, in the transaction that does it, when a partner, a person or a system is added.
 *
 * @param kind {@code partner}, {@code account} or {@code client}
 * @param id its name or id
 * @param values what is no secret about it
 */
public record AccountChange(String kind, String id, Map<String, Object> values) {}
