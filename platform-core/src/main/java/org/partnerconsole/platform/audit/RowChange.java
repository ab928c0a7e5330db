package org.partnerconsole.platform.audit;

import java.util.Map;
import java.util.Optional;
import org.partnerconsole.api.audit.Change;

/**
 * A change of a row that is to be written down.
 *
 * @param partnerId the partner whose row it is; empty for the platform's own
 * @param entity what the row is, such as the simple name of its class
 * @param rowId its id, as text
 * @param act what was done to it
 * @param before the changed attributes before; values are texts, numbers, truth values or null
 * @param after the changed attributes after
 * @param customerId the customer it concerns, if there is one
 */
public record RowChange(
        Optional<String> partnerId,
        String entity,
        String rowId,
        Change.Act act,
        Map<String, Object> before,
        Map<String, Object> after,
        Optional<String> customerId) {

    /** A change of one of the platform's own rows, which concerns no customer. */
    public static RowChange ofPlatform(
            String entity,
            String rowId,
            Change.Act act,
            Map<String, Object> before,
            Map<String, Object> after) {
        return new RowChange(Optional.empty(), entity, rowId, act, before, after, Optional.empty());
    }
}
