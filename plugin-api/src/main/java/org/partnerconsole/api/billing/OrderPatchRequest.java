package org.partnerconsole.api.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A wish to change an order, as a client sent it (Partner Center, <em>Purchase an add-on to a
 * subscription</em>, request body).
 */
public final class OrderPatchRequest {

    private final List<Item> items;
    private final String status;
    private final String etag;
    private final CustomerId referenceCustomer;

    private OrderPatchRequest(Builder builder) {
        this.items = List.copyOf(builder.items);
        this.status = builder.status;
        this.etag = builder.etag;
        this.referenceCustomer = builder.referenceCustomer;
    }

    /** Begins a wish. */
    public static Builder builder() {
        return new Builder();
    }

    /** The line items asked for, in the order they were sent; may be empty. */
    public List<Item> items() {
        return items;
    }

    /** The status asked for, such as {@code cancelled}. */
    public Optional<String> status() {
        return Optional.ofNullable(status);
    }

    /** The entity tag of the order that the client had seen; a stale one is refused. */
    public Optional<String> etag() {
        return Optional.ofNullable(etag);
    }

    /** The customer that the body names; it must be the one of the address. */
    public Optional<CustomerId> referenceCustomer() {
        return Optional.ofNullable(referenceCustomer);
    }

    /**
     * One line item of the wish.
     *
     * @param lineItemNumber the number within the wish, from 0; not a number of the order
     * @param offerId what to buy
     * @param subscriptionId set when the client repeats a line that the order already has; else
     *     null
     * @param parentSubscriptionId the subscription to buy an add-on for; null for any other line
     * @param friendlyName the buyer's name for it; null lets the offer's name stand
     * @param quantity how many units; not yet checked against the offer's bounds
     */
    public record Item(
            int lineItemNumber,
            OfferId offerId,
            SubscriptionId subscriptionId,
            SubscriptionId parentSubscriptionId,
            String friendlyName,
            int quantity) {

        /** Requires an offer. */
        public Item {
            Objects.requireNonNull(offerId, "offerId");
        }

        /** The wish for a new add-on. */
        public static Item addOn(
                int lineItemNumber,
                OfferId offer,
                SubscriptionId parent,
                String friendlyName,
                int quantity) {
            return new Item(lineItemNumber, offer, null, parent, friendlyName, quantity);
        }
    }

    /** Collects the parts of a wish. */
    public static final class Builder {

        private final List<Item> items = new ArrayList<>();
        private String status;
        private String etag;
        private CustomerId referenceCustomer;

        private Builder() {}

        /** Asks for one more line item. */
        public Builder item(Item item) {
            items.add(Objects.requireNonNull(item, "item"));
            return this;
        }

        /** Asks for another status; null asks for none. */
        public Builder status(String status) {
            this.status = status;
            return this;
        }

        /** Says which version of the order the client had seen; null says nothing. */
        public Builder etag(String etag) {
            this.etag = etag;
            return this;
        }

        /** Names the customer; null names none. */
        public Builder referenceCustomer(CustomerId referenceCustomer) {
            this.referenceCustomer = referenceCustomer;
            return this;
        }

        /** The wish. */
        public OrderPatchRequest build() {
            return new OrderPatchRequest(this);
        }
    }
}
