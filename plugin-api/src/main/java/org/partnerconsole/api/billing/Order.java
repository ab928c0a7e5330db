package org.partnerconsole.api.billing;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What a customer ordered, and what was added to it since. */
@ProviderType
public interface Order {

    /** The order's id. */
    OrderId id();

    /** Who ordered. */
    CustomerId customerId();

    /** How often it is billed. */
    BillingCycle billingCycle();

    /**
     * The status as it is spelt on the wire: {@code completed}, {@code pending}, {@code cancelled}.
     */
    String status();

    /** The ISO 4217 code of the currency all lines are priced in. */
    String currency();

    /** When it was created. */
    Instant createdAt();

    /** Counts the changes of the order, from 1. */
    long version();

    /** The entity tag of this {@link #version()}: base64 of {@code {"id":…,"version":…}}. */
    String etag();

    /** The lines, by number. */
    List<LineItem> lineItems();
}
