package org.partnerconsole.billing.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Offers;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.billing.charge.ChargeBook;
import org.partnerconsole.billing.request.ContendedRow;
import org.partnerconsole.billing.request.Fingerprint;
import org.partnerconsole.billing.request.RequestLedger;

/** The one way in which a subscription's quantity, status, renewal and name are changed. */
@ApplicationScoped
public class SubscriptionPatching {

    private static final String TOPIC = "orders";

    private final EntityManager entities;
    private final Offers offers;
    private final RequestLedger ledger;
    private final ChargeBook charges;
    private final Clock clock;
    private final Instance<Live> live;

    /** Only for the container's proxy. */
    protected SubscriptionPatching() {
        this(null, null, null, null, null, null);
    }

    /**
     * Needs the core's entities, the bounds of the offers, what keeps answers, and where it is
     * written what a change costs.
     *
     * @param live the open pages, where there are any
     */
    @Inject
    public SubscriptionPatching(
            EntityManager entities,
            Offers offers,
            RequestLedger ledger,
            ChargeBook charges,
            Clock clock,
            Instance<Live> live) {
        this.entities = entities;
        this.offers = offers;
        this.ledger = ledger;
        this.charges = charges;
        this.clock = clock;
        this.live = live;
    }

    /**
     * Changes a subscription.
     *
     * @param requestId the id of this wish, the same on every repetition of it
     * @return the subscription after the change: one version higher if anything has changed
     * @throws Refusal if there is no such subscription, the wish can't be granted, or the same
     *     request id was used for another wish (409)
     */
    public Subscription patch(
            CustomerId customer, SubscriptionId id, SubscriptionWish wish, UUID requestId) {
        return ledger.once(
                requestId,
                fingerprint(customer, id, wish),
                StoredSubscription.class,
                () -> apply(customer, id, wish));
    }

    private StoredSubscription apply(
            CustomerId customer, SubscriptionId id, SubscriptionWish wish) {
        SubscriptionRow row = lock(customer, id);
        List<Reckoning> reckonings = new ArrayList<>(List.of(new Reckoning(row)));
        SubscriptionChange change =
                new SubscriptionChange(
                        row,
                        () -> offers.find(StoredSubscription.of(row).offerId()),
                        () -> parentOf(row),
                        () -> {
                            List<SubscriptionRow> addOns = addOnsOf(row);
                            addOns.forEach(addOn -> reckonings.add(new Reckoning(addOn)));
                            return addOns;
                        });
        if (change.apply(wish)) {
            Instant now = clock.instant();
            charges.write(reckonings.stream().flatMap(each -> each.settle(now).stream()).toList());
            live.stream().forEach(pages -> pages.changed(TOPIC));
        }
        return StoredSubscription.of(row);
    }

    private SubscriptionRow lock(CustomerId customer, SubscriptionId id) {
        try {
            return entities.createQuery(
                            """
                            select s from SubscriptionRow s
                            where s.customerKey = :customer and s.subscriptionKey = :id""",
                            SubscriptionRow.class)
                    .setParameter("customer", customer.key())
                    .setParameter("id", id.key())
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultStream()
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    Refusal.notFound(
                                            "20003",
                                            "customer %s has no subscription %s; list the customer's subscriptions to find its id"
                                                    .formatted(customer, id)));
        } catch (PersistenceException e) {
            if (ContendedRow.isCauseOf(e)) {
                throw Refusal.conflict(
                        "800014",
                        "subscription %s is being changed by another request; send this one again in a moment"
                                .formatted(id));
            }
            throw e;
        }
    }

    private Optional<SubscriptionRow> parentOf(SubscriptionRow row) {
        return Optional.ofNullable(row.parentKey)
                .flatMap(
                        parent ->
                                entities.createQuery(
                                                """
                                                select s from SubscriptionRow s
                                                where s.customerKey = :customer
                                                and s.subscriptionKey = :parent""",
                                                SubscriptionRow.class)
                                        .setParameter("customer", row.customerKey)
                                        .setParameter("parent", parent)
                                        .getResultStream()
                                        .findFirst());
    }

    private List<SubscriptionRow> addOnsOf(SubscriptionRow row) {
        return entities.createQuery(
                        """
                        select s from SubscriptionRow s
                        where s.customerKey = :customer and s.parentKey = :parent
                        order by s.lineNumber""",
                        SubscriptionRow.class)
                .setParameter("customer", row.customerKey)
                .setParameter("parent", row.subscriptionKey)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private static Fingerprint fingerprint(
            CustomerId customer, SubscriptionId id, SubscriptionWish wish) {
        return Fingerprint.of("patch-subscription")
                .with(customer)
                .with(id)
                .with(wish.offer())
                .with(wish.quantity())
                .with(wish.status())
                .with(wish.autoRenews())
                .with(wish.friendlyName())
                .with(wish.etag());
    }
}
