package org.partnerconsole.platform.security;

import java.util.Map;
import org.partnerconsole.api.audit.Change.Act;

/**
 * Told, in the transaction that does it, when it changes who may do what: partners, people,
 * systems, what people allow systems, and the keys of tokens.
 *
 * @param act what was done
 * @param kind {@code partner}, {@code account}, {@code client}, {@code grant} or {@code
 *     signing-key}
 * @param id its name or id
 * @param values what is no secret about it
 */
public record AccountChange(Act act, String kind, String id, Map<String, Object> values) {

    /** Something new. */
    public static AccountChange added(String kind, String id, Map<String, Object> values) {
        return new AccountChange(Act.CREATED, kind, id, values);
    }

    /** Something that is another than before. */
    public static AccountChange changed(String kind, String id, Map<String, Object> values) {
        return new AccountChange(Act.CHANGED, kind, id, values);
    }

    /** Something that is gone. */
    public static AccountChange removed(String kind, String id, Map<String, Object> values) {
        return new AccountChange(Act.DELETED, kind, id, values);
    }
}
