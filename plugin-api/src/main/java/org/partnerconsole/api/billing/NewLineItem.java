package org.partnerconsole.api.billing;

import java.util.Objects;
import java.util.Optional;

/** A line to add to an order. */
public final class NewLineItem {

    private final Offer offer;
    private final int quantity;
    private final SubscriptionId parent;
    private final Subscription parentRead;
    private final String friendlyName;

    private NewLineItem(
            Offer offer,
            int quantity,
            SubscriptionId parent,
            Subscription parentRead,
            String friendlyName) {
        this.offer = offer;
        this.quantity = quantity;
        this.parent = parent;
        this.parentRead = parentRead;
        this.friendlyName = friendlyName;
    }

    /**
     * A line for {@code quantity} units of an offer, named like the offer.
     *
     * @throws IllegalArgumentException if the quantity is less than 1
     */
    public static NewLineItem of(Offer offer, int quantity) {
        Objects.requireNonNull(offer, "offer");
        if (quantity < 1) {
            throw new IllegalArgumentException(
                    "the quantity of a line item must be 1 or more, but it is " + quantity);
        }
        return new NewLineItem(offer, quantity, null, null, offer.name());
    }

    /** The same line as an add-on to a subscription. */
    public NewLineItem addOnTo(SubscriptionId parent) {
        return new NewLineItem(
                offer, quantity, Objects.requireNonNull(parent, "parent"), null, friendlyName);
    }

    /** The same line as an add-on to a subscription that was read already; saves reading it. */
    public NewLineItem addOnTo(Subscription parent) {
        return new NewLineItem(offer, quantity, parent.id(), parent, friendlyName);
    }

    /** The same line with the buyer's name for it; null or blank keeps the name it has. */
    public NewLineItem named(String friendlyName) {
        return friendlyName == null || friendlyName.isBlank()
                ? this
                : new NewLineItem(offer, quantity, parent, parentRead, friendlyName.strip());
    }

    /** What to buy. */
    public Offer offer() {
        return offer;
    }

    /** How many units; 1 or more. */
    public int quantity() {
        return quantity;
    }

    /** The subscription it is an add-on to. */
    public Optional<SubscriptionId> parent() {
        return Optional.ofNullable(parent);
    }

    /** That subscription, if the line was made with more than its id. */
    public Optional<Subscription> parentRead() {
        return Optional.ofNullable(parentRead);
    }

    /** The buyer's name for it. */
    public String friendlyName() {
        return friendlyName;
    }
}
