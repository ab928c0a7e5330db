package org.partnerconsole.esim.errors.api;

import java.time.Instant;
import java.util.Optional;

/** An error that happened, as somebody reports it. Immutable. */
public final class Failure {

    private static final int MAX_LENGTH = 64;
    private static final int MAX_ERROR_LENGTH = 100;

    private final String error;
    private final Instant at;
    private final String fulfillmentId;
    private final String transactionId;
    private final String iccid;
    private final String customerId;
    private final String orderId;

    private Failure(Builder builder) {
        this.error = builder.error;
        this.at = builder.at;
        this.fulfillmentId = builder.fulfillmentId;
        this.transactionId = builder.transactionId;
        this.iccid = builder.iccid;
        this.customerId = builder.customerId;
        this.orderId = builder.orderId;
    }

    /**
     * Begins a report.
     *
     * @param error the name or number of the error in any spelling; unknown ones are kept
     * @param at when it happened
     */
    public static Builder of(String error, Instant at) {
        return new Builder(error, at);
    }

    /** The error as it was sent. */
    public String error() {
        return error;
    }

    /** When it happened. */
    public Instant at() {
        return at;
    }

    /** The fulfillment it happened to. */
    public Optional<String> fulfillmentId() {
        return Optional.ofNullable(fulfillmentId);
    }

    /** The transaction it happened in. */
    public Optional<String> transactionId() {
        return Optional.ofNullable(transactionId);
    }

    /** The profile it happened to. */
    public Optional<String> iccid() {
        return Optional.ofNullable(iccid);
    }

    /** For whom. */
    public Optional<String> customerId() {
        return Optional.ofNullable(customerId);
    }

    /** The order it belongs to. */
    public Optional<String> orderId() {
        return Optional.ofNullable(orderId);
    }

    /** What it happened to: the fulfillment, else the profile, else the transaction. */
    public String subject() {
        return fulfillmentId().or(this::iccid).or(this::transactionId).orElseThrow();
    }

    /** Collects what is known about an error that happened. Null and blank say nothing. */
    public static final class Builder {

        private final String error;
        private final Instant at;
        private String fulfillmentId;
        private String transactionId;
        private String iccid;
        private String customerId;
        private String orderId;

        private Builder(String error, Instant at) {
            this.error = checked("error", error, MAX_ERROR_LENGTH);
            this.at = at;
            if (this.error == null) {
                throw new IllegalArgumentException(
                        "error is missing: send its name or number as the device reported it");
            }
        }

        /** Names the fulfillment. */
        public Builder fulfillment(String id) {
            fulfillmentId = checked("fulfillmentId", id, MAX_LENGTH);
            return this;
        }

        /** Names the transaction. */
        public Builder transaction(String id) {
            transactionId = checked("transactionId", id, MAX_LENGTH);
            return this;
        }

        /** Names the profile. Kept as it is: an ICCID that is none may be what is wrong. */
        public Builder iccid(String number) {
            iccid = checked("iccid", number, MAX_LENGTH);
            return this;
        }

        /** Names the customer. */
        public Builder customer(String id) {
            customerId = checked("customerId", id, MAX_LENGTH);
            return this;
        }

        /** Names the order. */
        public Builder order(String id) {
            orderId = checked("orderId", id, MAX_LENGTH);
            return this;
        }

        /**
         * The report.
         *
         * @throws IllegalArgumentException if it does not say what the error happened to
         */
        public Failure build() {
            if (fulfillmentId == null && iccid == null && transactionId == null) {
                throw new IllegalArgumentException(
                        "none of fulfillmentId, iccid and transactionId is there: say what the error happened to");
            }
            return new Failure(this);
        }

        private static String checked(String name, String value, int maxLength) {
            if (value == null || value.isBlank()) {
                return null;
            }
            String text = value.strip();
            if (text.length() > maxLength || text.codePoints().anyMatch(Builder::isUnreadable)) {
                throw new IllegalArgumentException(
                        "%s has at most %d characters, all of them readable, but it has %d: send what the device reported"
                                .formatted(name, maxLength, text.length()));
            }
            return text;
        }

        /** Control characters, and halves of a pair of surrogates: no database keeps those. */
        private static boolean isUnreadable(int point) {
            return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
        }
    }
}
