package org.partnerconsole.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnerconsole.api.tx.Transactions;

/** What the operator does with the signing keys, each act with its entry in the audit trail. */
@ApplicationScoped
class SigningKeyDesk {

    private static final String KIND = "signing-key";

    private final SigningKeys keys;
    private final Transactions transactions;
    private final Event<AccountChange> changes;

    /** Only for the container's proxy. */
    protected SigningKeyDesk() {
        this(null, null, null);
    }

    @Inject
    SigningKeyDesk(SigningKeys keys, Transactions transactions, Event<AccountChange> changes) {
        this.keys = keys;
        this.transactions = transactions;
        this.changes = changes;
    }

    List<SigningKey> accepted() {
        return keys.accepted();
    }

    SigningKey rotate() {
        return transactions.call(
                () -> {
                    SigningKey made = keys.rotate();
                    changes.fire(AccountChange.added(KIND, made.id(), Map.of()));
                    return made;
                });
    }

    /** Drops a key; false if there is none with that id. */
    boolean drop(String id) {
        return transactions.call(
                () -> {
                    Optional<SigningKey> gone = keys.drop(id);
                    gone.ifPresent(
                            key ->
                                    changes.fire(
                                            AccountChange.removed(
                                                    KIND,
                                                    id,
                                                    Map.of("madeAt", key.madeAt().toString()))));
                    return gone.isPresent();
                });
    }
}
