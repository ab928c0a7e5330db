package org.partnerconsole.billing.overview;

import java.util.Objects;
import java.util.Set;

/**
 * Which orders to list, newest first.
 *
 * @param status as it is spelt on the wire; empty for any
 * @param offset how many to leave out, from 0
 * @param limit how many to list at most, 1 or more
 */
public record OrderListQuery(String status, int offset, int limit) {

    /** The statuses that orders have. */
    public static final Set<String> STATUSES = Set.of("completed", "pending", "cancelled");

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the offset is negative or the limit is not positive
     */
    public OrderListQuery {
        Objects.requireNonNull(status, "status");
        if (offset < 0 || limit < 1) {
            throw new IllegalArgumentException(
                    "The slice %d, %d is none: ask for an offset from 0 and a limit from 1"
                            .formatted(offset, limit));
        }
    }

    /** The newest orders, whatever their status. */
    public static OrderListQuery newest(int limit) {
        return new OrderListQuery("", 0, limit);
    }
}
