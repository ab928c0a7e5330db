package org.partnerconsole.mobileplans.api;

import java.util.Objects;
import java.util.Optional;

/**
 * What an event is about: a transaction, a profile, or both. The transaction decides; without one,
 * the profile does.
 *
 * @param transactionId the transaction, if it is known
 * @param iccid the profile, if it is known
 */
public record Subject(Optional<TransactionId> transactionId, Optional<Iccid> iccid) {

    /** Requires at least one of them. */
    public Subject {
        Objects.requireNonNull(transactionId, "transactionId");
        Objects.requireNonNull(iccid, "iccid");
        if (transactionId.isEmpty() && iccid.isEmpty()) {
            throw new IllegalArgumentException(
                    "neither transactionId nor iccid is there: send at least one of them");
        }
    }

    /** A transaction. */
    public static Subject of(TransactionId transactionId) {
        return new Subject(Optional.of(transactionId), Optional.empty());
    }

    /** A profile. */
    public static Subject of(Iccid iccid) {
        return new Subject(Optional.empty(), Optional.of(iccid));
    }

    @Override
    public String toString() {
        return transactionId
                .map(id -> "transaction '" + id + "'")
                .or(() -> iccid.map(id -> "ICCID " + id))
                .orElseThrow();
    }
}
