package org.partnerconsole.api.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What a customer has bought: one line item of an order, and how it lives on. */
@ProviderType
public interface Subscription {

    /** The subscription's id. */
    SubscriptionId id();

    /** Whose it is. */
    CustomerId customerId();

    /** The order that created it, and that add-ons to it patch. */
    OrderId orderId();

    /** What was bought. */
    OfferId offerId();

    /** The offer's name when it was bought. */
    String offerName();

    /** The name the buyer gave it. */
    String friendlyName();

    /** How many units. */
    int quantity();

    /** What is counted, such as {@code Licenses}. */
    String unitType();

    /** The price of one unit for one billing cycle, as it was agreed when it was bought. */
    Money unitPrice();

    /** The subscription this one is an add-on to; empty for a base subscription. */
    Optional<SubscriptionId> parentId();

    /** Where it stands. */
    SubscriptionStatus status();

    /** Whether it renews itself at the end of its commitment. */
    boolean autoRenews();

    /** How often it is billed. */
    BillingCycle billingCycle();

    /**
     * The UTC day that its billing periods are counted from: the day it was bought, or for an
     * add-on in the billing cycle of its parent, the parent's.
     */
    LocalDate billingAnchor();

    /** When it was bought. */
    Instant createdAt();

    /** Until when it is committed. */
    Instant commitmentEndsAt();

    /** Counts the changes of the subscription, from 1. */
    long version();

    /** The entity tag of this {@link #version()}: base64 of {@code {"id":…,"version":…}}. */
    String etag();
}
