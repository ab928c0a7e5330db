package org.partnerconsole.platform.oauth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.platform.oauth.OneTimeToken.Kind;
import org.partnerconsole.platform.security.AccountChange;
import org.partnerconsole.platform.security.BearerTokens;
import org.partnerconsole.platform.security.GrantCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people have allowed systems.
 *
 * <pre>
 *   allow --code--> redeem --refresh token--> redeem --refresh token--> ...
 *                     |                          |
 *                     +------- seen again -------+--> revoked, and every token of it with it
 * </pre>
 *
 * <p>A code or refresh token that is sent twice was stolen from one of the two who sent it (RFC
 * 6749, section 10.5; RFC 9700, section 4.14), so neither keeps anything of it.
 */
@ApplicationScoped
class Grants implements GrantCheck {

    private static final Logger LOG = LoggerFactory.getLogger(Grants.class);

    /** A bearer token outlives the code that it came from. */
    private static final Duration KEPT_AFTER_THE_END = BearerTokens.LIFETIME;

    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);

    private final GrantStore store;
    private final Transactions transactions;
    private final Clock clock;
    private final Event<AccountChange> changes;
    private volatile Instant nextSweep = Instant.MIN;

    /** Only for the container's proxy. */
    protected Grants() {
        this(null, null, null, null);
    }

    @Inject
    Grants(GrantStore store, Transactions transactions, Clock clock, Event<AccountChange> changes) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * A token that was redeemed.
     *
     * @param grant what it belongs to
     * @param refresh the refresh token that follows
     */
    record Redeemed(Grant grant, OneTimeToken refresh) {}

    /** Keeps what a person has just allowed; returns the code for the system. */
    OneTimeToken allow(Grant grant) {
        sweep();
        OneTimeToken code = OneTimeToken.random(Kind.CODE);
        Instant now = clock.instant();
        Instant end = now.plus(Kind.CODE.lifetime());
        transactions.run(
                () -> {
                    store.add(grant, now, end);
                    store.add(code, grant.id(), end);
                    changes.fire(
                            AccountChange.added(
                                    "grant",
                                    grant.id().toString(),
                                    Map.of(
                                            "client", grant.clientId(),
                                            "account", grant.account(),
                                            "roles", grant.storedRoles())));
                });
        return code;
    }

    /**
     * Takes a code or a refresh token, which is good for nothing from then on.
     *
     * @param clientId the system that sends it
     * @param fits whether the system shows what else belongs to it
     * @return empty if it is unknown, another system's, expired, revoked, used before, or does not
     *     fit
     */
    Optional<Redeemed> redeem(OneTimeToken token, String clientId, Predicate<Grant> fits) {
        sweep();
        // Not a refusal inside of the transaction, which would take the revocation back.
        return transactions.call(() -> redeemed(token, clientId, fits));
    }

    /** Ends a grant, and all tokens of it. */
    void revoke(Grant grant) {
        store.revoke(grant.id(), clock.instant());
    }

    @Override
    public boolean stands(UUID grant) {
        return store.stands(grant);
    }

    private Optional<Redeemed> redeemed(
            OneTimeToken token, String clientId, Predicate<Grant> fits) {
        Instant now = clock.instant();
        Optional<GrantStore.Stored> found =
                store.find(token)
                        .filter(stored -> stored.grant().clientId().equals(clientId))
                        .filter(stored -> !stored.isRevoked());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Grant grant = found.get().grant();
        if (found.get().isUsed()) {
            return seenAgain(token, grant);
        }
        if (!now.isBefore(found.get().expiresAt()) || !fits.test(grant)) {
            return Optional.empty();
        }
        if (!store.use(token, now)) {
            return seenAgain(token, grant);
        }
        OneTimeToken refresh = OneTimeToken.random(Kind.REFRESH);
        Instant end = now.plus(Kind.REFRESH.lifetime());
        store.add(refresh, grant.id(), end);
        store.prolong(grant.id(), end);
        return Optional.of(new Redeemed(grant, refresh));
    }

    private Optional<Redeemed> seenAgain(OneTimeToken token, Grant grant) {
        LOG.warn(
                "A {} of {} for {} was sent twice, so all that came of it is revoked",
                token.kind(),
                grant.clientId(),
                grant.account());
        revoke(grant);
        return Optional.empty();
    }

    private void sweep() {
        Instant now = clock.instant();
        if (!now.isBefore(nextSweep)) {
            nextSweep = now.plus(BETWEEN_SWEEPS);
            store.forgetBefore(now.minus(KEPT_AFTER_THE_END));
        }
    }
}
