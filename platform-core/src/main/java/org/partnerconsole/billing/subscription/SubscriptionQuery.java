package org.partnerconsole.billing.subscription;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionStatus;

/** Which subscriptions of a partner to find, in which order, and which slice. Immutable. */
public final class SubscriptionQuery {

    /** By what subscriptions are sorted. */
    public enum Sort {
        CREATED,
        ENDS
    }

    private static final SubscriptionQuery ALL = new SubscriptionQuery();

    // Set only while a query is made; see with().
    private String text = "";
    private SubscriptionStatus status;
    private OfferId offer;
    private CustomerId customer;
    private Instant endsBefore;
    private boolean onlyWithoutRenewal;
    private Sort sort = Sort.CREATED;
    private boolean ascending;
    private int offset;
    private int limit = 100;
    private Subscription last;

    private SubscriptionQuery() {}

    /** The newest 100 of all. */
    public static SubscriptionQuery all() {
        return ALL;
    }

    /**
     * Only those whose name, or whose offer's name, contains a text, or whose id, or whose
     * customer's or order's id, begins with it; case is ignored.
     *
     * @param text the text; blank finds all
     */
    public SubscriptionQuery matching(String text) {
        return with(query -> query.text = text.strip());
    }

    /** Only those that stand so; empty for all. */
    public SubscriptionQuery withStatus(Optional<SubscriptionStatus> status) {
        return with(query -> query.status = status.orElse(null));
    }

    /** Only those of an offer; empty for all. */
    public SubscriptionQuery ofOffer(Optional<OfferId> offer) {
        return with(query -> query.offer = offer.orElse(null));
    }

    /** Only those of a customer; empty for all. */
    public SubscriptionQuery ofCustomer(Optional<CustomerId> customer) {
        return with(query -> query.customer = customer.orElse(null));
    }

    /** Only living ones, whose commitment ends before a time; empty for all. */
    public SubscriptionQuery endingBefore(Optional<Instant> time) {
        return with(query -> query.endsBefore = time.orElse(null));
    }

    /** Only those that do not renew themselves, or all. */
    public SubscriptionQuery onlyWithoutRenewal(boolean only) {
        return with(query -> query.onlyWithoutRenewal = only);
    }

    /** In another order. */
    public SubscriptionQuery sortedBy(Sort sort, boolean ascending) {
        return with(
                query -> {
                    query.sort = Objects.requireNonNull(sort, "sort");
                    query.ascending = ascending;
                });
    }

    /**
     * Another slice of the result.
     *
     * @param offset how many to leave out, 0 or more
     * @param limit how many to return at most, 1 to 1000
     * @throws IllegalArgumentException if either is out of its range
     */
    public SubscriptionQuery slice(int offset, int limit) {
        if (offset < 0 || limit < 1 || limit > 1000) {
            throw new IllegalArgumentException(
                    "offset must be 0 or more and limit 1 to 1000, but they are %d and %d"
                            .formatted(offset, limit));
        }
        return with(
                query -> {
                    query.offset = offset;
                    query.limit = limit;
                });
    }

    /** Only those that follow another in this order, which was the last of the slice before. */
    public SubscriptionQuery after(Subscription last) {
        return with(query -> query.last = Objects.requireNonNull(last, "last"));
    }

    private SubscriptionQuery with(Consumer<SubscriptionQuery> change) {
        SubscriptionQuery query = new SubscriptionQuery();
        query.text = text;
        query.status = status;
        query.offer = offer;
        query.customer = customer;
        query.endsBefore = endsBefore;
        query.onlyWithoutRenewal = onlyWithoutRenewal;
        query.sort = sort;
        query.ascending = ascending;
        query.offset = offset;
        query.limit = limit;
        query.last = last;
        change.accept(query);
        return query;
    }

    /** Part of a name, or the beginning of an id; empty for all. */
    public String text() {
        return text;
    }

    /** Where it has to stand; empty for all. */
    public Optional<SubscriptionStatus> status() {
        return Optional.ofNullable(status);
    }

    /** What it has to be of; empty for all. */
    public Optional<OfferId> offer() {
        return Optional.ofNullable(offer);
    }

    /** Whose it has to be; empty for all. */
    public Optional<CustomerId> customer() {
        return Optional.ofNullable(customer);
    }

    /** The time before which it has to end; empty for all. */
    public Optional<Instant> endsBefore() {
        return Optional.ofNullable(endsBefore);
    }

    /** Whether only those are meant that do not renew themselves. */
    public boolean onlyWithoutRenewal() {
        return onlyWithoutRenewal;
    }

    /** By what to sort. */
    public Sort sort() {
        return sort;
    }

    /** Whether the smallest comes first. */
    public boolean ascending() {
        return ascending;
    }

    /** How many to leave out. */
    public int offset() {
        return offset;
    }

    /** How many to return at most. */
    public int limit() {
        return limit;
    }

    /** The subscription that those asked for follow; empty if they are asked for from the first. */
    public Optional<Subscription> last() {
        return Optional.ofNullable(last);
    }
}
