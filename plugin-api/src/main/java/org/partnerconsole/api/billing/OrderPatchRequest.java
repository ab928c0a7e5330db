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

    /** One line item of the wish. */
    public static final class Item {

        private final int lineItemNumber;
        private final OfferId offerId;
        private final SubscriptionId subscriptionId;
        private final SubscriptionId parentSubscriptionId;
        private final String friendlyName;
        private final int quantity;
        private final Money agreedDue;

        private Item(Builder builder) {
            this.lineItemNumber = builder.lineItemNumber;
            this.offerId = builder.offerId;
            this.subscriptionId = builder.subscriptionId;
            this.parentSubscriptionId = builder.parentSubscriptionId;
            this.friendlyName = builder.friendlyName;
            this.quantity = builder.quantity;
            this.agreedDue = builder.agreedDue;
        }

        /**
         * Begins a line item.
         *
         * @param lineItemNumber the number within the wish, from 0; not a number of the order
         * @param offerId what to buy
         * @param quantity how many units; not yet checked against the offer's bounds
         */
        public static Builder of(int lineItemNumber, OfferId offerId, int quantity) {
            return new Builder(lineItemNumber, offerId, quantity);
        }

        /**
         * The wish for a new add-on.
         *
         * @param lineItemNumber the number within the wish, from 0
         * @param offerId what to buy
         * @param parent the subscription to buy it for
         * @param quantity how many units
         */
        public static Item addOn(
                int lineItemNumber, OfferId offerId, SubscriptionId parent, int quantity) {
            return of(lineItemNumber, offerId, quantity).parent(parent).build();
        }

        /** The number within the wish, from 0; not a number of the order. */
        public int lineItemNumber() {
            return lineItemNumber;
        }

        /** What to buy. */
        public OfferId offerId() {
            return offerId;
        }

        /** Given when the client repeats a line that the order already has. */
        public Optional<SubscriptionId> subscriptionId() {
            return Optional.ofNullable(subscriptionId);
        }

        /** The subscription to buy an add-on for; empty for any other line. */
        public Optional<SubscriptionId> parentSubscriptionId() {
            return Optional.ofNullable(parentSubscriptionId);
        }

        /** The buyer's name for it; empty lets the offer's name stand. */
        public Optional<String> friendlyName() {
            return Optional.ofNullable(friendlyName);
        }

        /** How many units; not yet checked against the offer's bounds. */
        public int quantity() {
            return quantity;
        }

        /**
         * What the buyer was shown to be due now, and agreed to. If it is not what would be
         * charged, the whole wish is refused; empty agrees to whatever that is.
         */
        public Optional<Money> agreedDue() {
            return Optional.ofNullable(agreedDue);
        }

        /** Collects the parts of a line item. */
        public static final class Builder {

            private final int lineItemNumber;
            private final OfferId offerId;
            private final int quantity;
            private SubscriptionId subscriptionId;
            private SubscriptionId parentSubscriptionId;
            private String friendlyName;
            private Money agreedDue;

            private Builder(int lineItemNumber, OfferId offerId, int quantity) {
                this.lineItemNumber = lineItemNumber;
                this.offerId = Objects.requireNonNull(offerId, "offerId");
                this.quantity = quantity;
            }

            /** Repeats the order's line of a subscription; null for a new line. */
            public Builder subscription(SubscriptionId subscriptionId) {
                this.subscriptionId = subscriptionId;
                return this;
            }

            /** Buys an add-on for a subscription; null for any other line. */
            public Builder parent(SubscriptionId parentSubscriptionId) {
                this.parentSubscriptionId = parentSubscriptionId;
                return this;
            }

            /** Names it; null lets the offer's name stand. */
            public Builder named(String friendlyName) {
                this.friendlyName = friendlyName;
                return this;
            }

            /**
             * Agrees to {@link PriceQuote#dueNow()}: the wish is refused if anything else would be
             * charged; null agrees to whatever that is.
             */
            public Builder agreedDue(Money agreedDue) {
                this.agreedDue = agreedDue;
                return this;
            }

            /** The line item. */
            public Item build() {
                return new Item(this);
            }
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
