package org.partnerconsole.mobileplans.api;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.OrderId;

/** A visit of a portal that a partner announces, and what it is to be linked to. Immutable. */
public final class NewTransaction {

    private final TransactionId transactionId;
    private final CustomerId customerId;
    private final OrderId orderId;
    private final Integer lineItemNumber;
    private final String planName;
    private final Iccid iccid;

    private NewTransaction(Builder builder) {
        this.transactionId = builder.transactionId;
        this.customerId = builder.customerId;
        this.orderId = builder.orderId;
        this.lineItemNumber = builder.lineItemNumber;
        this.planName = builder.planName;
        this.iccid = builder.iccid;
    }

    /** Begins the announcement of a visit. */
    public static Builder of(TransactionId transactionId) {
        return new Builder(transactionId);
    }

    /** The id of the visit. */
    public TransactionId transactionId() {
        return transactionId;
    }

    /** For whom. */
    public Optional<CustomerId> customerId() {
        return Optional.ofNullable(customerId);
    }

    /** The order to fulfill. */
    public Optional<OrderId> orderId() {
        return Optional.ofNullable(orderId);
    }

    /** The line of that order, counted from 0. */
    public OptionalInt lineItemNumber() {
        return lineItemNumber == null ? OptionalInt.empty() : OptionalInt.of(lineItemNumber);
    }

    /** The plan's name for people; empty if it is not known yet. */
    public String planName() {
        return planName;
    }

    /** The profile. */
    public Optional<Iccid> iccid() {
        return Optional.ofNullable(iccid);
    }

    /** Collects what is known about a visit. */
    public static final class Builder {

        private final TransactionId transactionId;
        private CustomerId customerId;
        private OrderId orderId;
        private Integer lineItemNumber;
        private String planName = "";
        private Iccid iccid;

        private Builder(TransactionId transactionId) {
            this.transactionId = Objects.requireNonNull(transactionId, "transactionId");
        }

        /** Names the customer. */
        public Builder customer(CustomerId customerId) {
            this.customerId = customerId;
            return this;
        }

        /** Links it to an order. */
        public Builder order(OrderId orderId) {
            this.orderId = orderId;
            return this;
        }

        /**
         * Links it to a line of the order.
         *
         * @throws IllegalArgumentException if the number is negative
         */
        public Builder lineItem(int lineItemNumber) {
            if (lineItemNumber < 0) {
                throw new IllegalArgumentException(
                        "lineItemNumber is 0 or more, but it is " + lineItemNumber);
            }
            this.lineItemNumber = lineItemNumber;
            return this;
        }

        /**
         * Names the plan.
         *
         * @throws IllegalArgumentException if the name is too long
         */
        public Builder plan(String planName) {
            this.planName = PurchaseMetadata.checkedPlanName(planName);
            return this;
        }

        /** Names the profile. */
        public Builder iccid(Iccid iccid) {
            this.iccid = iccid;
            return this;
        }

        /**
         * The announcement.
         *
         * @throws IllegalArgumentException if it names a line, but no order
         */
        public NewTransaction build() {
            if (lineItemNumber != null && orderId == null) {
                throw new IllegalArgumentException(
                        "lineItemNumber is %d, but orderId is missing: name the order of that line"
                                .formatted(lineItemNumber));
            }
            return new NewTransaction(this);
        }
    }
}
