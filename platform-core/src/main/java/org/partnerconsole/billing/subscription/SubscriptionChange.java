package org.partnerconsole.billing.subscription;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.billing.request.Etag;
import org.partnerconsole.billing.request.ReadableText;

/**
 * Judges a wish to change a subscription, and applies it (Partner Center, error codes 2001, 2002,
 * 2006, 2011, 2055, 27009, 800096).
 */
final class SubscriptionChange {

    private final SubscriptionRow row;
    private final Supplier<Optional<Offer>> offer;
    private final Supplier<Optional<SubscriptionRow>> parent;
    private final Supplier<List<SubscriptionRow>> addOns;
    private boolean changed;

    /**
     * Of a subscription that is locked; the rest is read only if it is needed.
     *
     * @param offer what it is of, if that is still in the catalogue
     * @param parent what it is an add-on to, if it is one
     * @param addOns its add-ons, locked
     */
    SubscriptionChange(
            SubscriptionRow row,
            Supplier<Optional<Offer>> offer,
            Supplier<Optional<SubscriptionRow>> parent,
            Supplier<List<SubscriptionRow>> addOns) {
        this.row = row;
        this.offer = offer;
        this.parent = parent;
        this.addOns = addOns;
    }

    /**
     * Applies a wish.
     *
     * @return whether anything has changed
     */
    boolean apply(SubscriptionWish wish) {
        StoredSubscription before = StoredSubscription.of(row);
        requireCurrent(wish, before);
        wish.offer()
                .filter(named -> !named.equals(before.offerId()))
                .ifPresent(
                        named -> {
                            throw Refusal.badRequest(
                                    "2006",
                                    "subscription %s is of offer %s and can't become one of %s; buy that offer instead"
                                            .formatted(row.subscriptionId, row.offerId, named));
                        });
        // First: a subscription that is reactivated can take another quantity at once.
        wish.status().filter(status -> status != row.status).ifPresent(this::changeStatus);
        wish.quantity().filter(number -> number != row.quantity).ifPresent(this::changeQuantity);
        wish.autoRenews().filter(renews -> renews != row.autoRenews).ifPresent(this::changeRenewal);
        wish.friendlyName().filter(name -> !name.equals(row.friendlyName)).ifPresent(this::rename);
        if (changed) {
            row.version++;
        }
        return changed;
    }

    private void requireCurrent(SubscriptionWish wish, StoredSubscription before) {
        wish.etag()
                .filter(sent -> !Etag.matches(sent, before.etag()))
                .ifPresent(
                        sent -> {
                            throw Refusal.badRequest(
                                    "2055",
                                    "the etag '%s' is not valid any more: subscription %s is at version %d now; read it again and send its new etag"
                                            .formatted(
                                                    shortened(sent),
                                                    row.subscriptionId,
                                                    row.version));
                        });
    }

    private void changeStatus(SubscriptionStatus status) {
        begin();
        switch (status) {
            case ACTIVE -> activate();
            case SUSPENDED -> suspend();
            default ->
                    throw Refusal.badRequest(
                            "800096",
                            "subscription %s can't be made %s; send the status 'active' or 'suspended', or cancel order %s"
                                    .formatted(row.subscriptionId, status.wireName(), row.orderId));
        }
    }

    private void activate() {
        parent.get()
                .filter(base -> base.status != SubscriptionStatus.ACTIVE)
                .ifPresent(
                        base -> {
                            throw Refusal.conflict(
                                    "27009",
                                    "subscription %s is an add-on to %s, which is %s; activate that one first"
                                            .formatted(
                                                    row.subscriptionId,
                                                    base.subscriptionId,
                                                    base.status.wireName()));
                        });
        row.status = SubscriptionStatus.ACTIVE;
    }

    /** Nobody can use the add-ons of what is suspended. */
    private void suspend() {
        row.status = SubscriptionStatus.SUSPENDED;
        addOns.get().stream()
                .filter(addOn -> addOn.status == SubscriptionStatus.ACTIVE)
                .forEach(
                        addOn -> {
                            addOn.status = SubscriptionStatus.SUSPENDED;
                            addOn.version++;
                        });
    }

    private void changeQuantity(int quantity) {
        begin();
        if (row.status != SubscriptionStatus.ACTIVE) {
            throw Refusal.badRequest(
                    "2001",
                    "subscription %s is %s, so its quantity stays %d; activate it first"
                            .formatted(row.subscriptionId, row.status.wireName(), row.quantity));
        }
        Offer sold =
                offer.get()
                        .orElseThrow(
                                () ->
                                        Refusal.badRequest(
                                                "2006",
                                                "offer %s is not in the catalogue any more, so the quantity of subscription %s stays %d"
                                                        .formatted(
                                                                row.offerId,
                                                                row.subscriptionId,
                                                                row.quantity)));
        if (quantity < sold.minimumQuantity() || quantity > sold.maximumQuantity()) {
            throw Refusal.badRequest(
                    "2002",
                    "the quantity is %d; %s (%s) is sold in quantities from %d to %d"
                            .formatted(
                                    quantity,
                                    sold.name(),
                                    sold.id(),
                                    sold.minimumQuantity(),
                                    sold.maximumQuantity()));
        }
        row.quantity = quantity;
    }

    private void changeRenewal(boolean renews) {
        begin();
        row.autoRenews = renews;
    }

    private void rename(String name) {
        begin();
        row.friendlyName = ReadableText.friendlyName(name);
    }

    private void begin() {
        if (row.status == SubscriptionStatus.DELETED) {
            throw Refusal.badRequest(
                    "2011",
                    "subscription %s is %s and can't be changed; buy offer %s again instead"
                            .formatted(
                                    row.subscriptionId,
                                    row.status.name().toLowerCase(Locale.ROOT),
                                    row.offerId));
        }
        changed = true;
    }

    private static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }
}
