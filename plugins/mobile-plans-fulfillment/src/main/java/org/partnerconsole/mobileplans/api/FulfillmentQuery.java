package org.partnerconsole.mobileplans.api;

import java.util.Optional;
import java.util.Set;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.OrderId;

/** Which fulfillments to find, in which order, and which slice of them. Immutable. */
public final class FulfillmentQuery {

    /** The largest slice. */
    public static final int MAX_LIMIT = 1000;

    /** In which order. */
    public enum Sort {
        /** What changed last comes first. */
        NEWEST_CHANGE,
        /** What is due first comes first. */
        DUE
    }

    private static final FulfillmentQuery ALL =
            new FulfillmentQuery(null, null, null, null, Set.of(), Sort.NEWEST_CHANGE, 0, 100);

    private final TransactionId transactionId;
    private final Iccid iccid;
    private final OrderId orderId;
    private final CustomerId customerId;
    private final Set<FulfillmentState> states;
    private final Sort sort;
    private final int offset;
    private final int limit;

    private FulfillmentQuery(
            TransactionId transactionId,
            Iccid iccid,
            OrderId orderId,
            CustomerId customerId,
            Set<FulfillmentState> states,
            Sort sort,
            int offset,
            int limit) {
        this.transactionId = transactionId;
        this.iccid = iccid;
        this.orderId = orderId;
        this.customerId = customerId;
        this.states = states;
        this.sort = sort;
        this.offset = offset;
        this.limit = limit;
    }

    /** The first 100 of all, the newest change first. */
    public static FulfillmentQuery all() {
        return ALL;
    }

    /** Only that of a visit. */
    public FulfillmentQuery of(TransactionId transactionId) {
        return new FulfillmentQuery(
                transactionId, iccid, orderId, customerId, states, sort, offset, limit);
    }

    /** Only those of a profile. */
    public FulfillmentQuery of(Iccid iccid) {
        return new FulfillmentQuery(
                transactionId, iccid, orderId, customerId, states, sort, offset, limit);
    }

    /** Only those of an order. */
    public FulfillmentQuery of(OrderId orderId) {
        return new FulfillmentQuery(
                transactionId, iccid, orderId, customerId, states, sort, offset, limit);
    }

    /** Only those for a customer. */
    public FulfillmentQuery of(CustomerId customerId) {
        return new FulfillmentQuery(
                transactionId, iccid, orderId, customerId, states, sort, offset, limit);
    }

    /** Only those in one of these states; none means any. */
    public FulfillmentQuery in(Set<FulfillmentState> states) {
        return new FulfillmentQuery(
                transactionId, iccid, orderId, customerId, Set.copyOf(states), sort, offset, limit);
    }

    /** In another order. */
    public FulfillmentQuery sortedBy(Sort sort) {
        return new FulfillmentQuery(
                transactionId, iccid, orderId, customerId, states, sort, offset, limit);
    }

    /**
     * Another slice of the result.
     *
     * @param offset how many to leave out, 0 or more
     * @param limit how many to return at most, 1 to {@value #MAX_LIMIT}
     * @throws IllegalArgumentException if either is out of its range
     */
    public FulfillmentQuery slice(int offset, int limit) {
        if (offset < 0 || limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException(
                    "offset must be 0 or more and limit 1 to %d, but they are %d and %d"
                            .formatted(MAX_LIMIT, offset, limit));
        }
        return new FulfillmentQuery(
                transactionId, iccid, orderId, customerId, states, sort, offset, limit);
    }

    /** The visit, if only its own is wanted. */
    public Optional<TransactionId> transactionId() {
        return Optional.ofNullable(transactionId);
    }

    /** The profile, if only its own are wanted. */
    public Optional<Iccid> iccid() {
        return Optional.ofNullable(iccid);
    }

    /** The order, if only its own are wanted. */
    public Optional<OrderId> orderId() {
        return Optional.ofNullable(orderId);
    }

    /** The customer, if only those for it are wanted. */
    public Optional<CustomerId> customerId() {
        return Optional.ofNullable(customerId);
    }

    /** The states wanted; empty for all. */
    public Set<FulfillmentState> states() {
        return states;
    }

    /** In which order. */
    public Sort sort() {
        return sort;
    }

    /** How many to leave out. */
    public int offset() {
        return offset;
    }

    /** How many to return at most. */
    public int limit() {
        return limit;
    }
}
