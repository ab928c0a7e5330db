package org.partnerconsole.api.billing;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the event {@value #TOPIC} tells: an order was changed by a patch, be it by an add-on or a
 * cancellation, or is new, and all its line items with it. Its key is the order's id, so that the
 * changes of an order come in their order.
 *
 * @param orderId the order
 * @param customerId whose order it is
 * @param version the order's version after the change; 1 for a new order
 * @param addedLineItems the numbers of the line items that were added; none for a cancellation
 */
@ProviderType
public record OrderPatched(
        String orderId, String customerId, long version, List<Integer> addedLineItems) {

    /** The topic of the event. */
    public static final String TOPIC = "billing.order-patched";

    /** Copies the list. */
    public OrderPatched {
        addedLineItems = List.copyOf(addedLineItems);
    }
}
