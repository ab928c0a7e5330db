package org.partnerconsole.api.billing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.partnerconsole.api.rest.Refusal;

/** The orders of the calling partner's customers. */
@ProviderType
public interface Orders {

    /** The order of that customer, if there is one. */
    Optional<Order> find(CustomerId customer, OrderId id);

    /** The order with that id, whichever of the partner's customers it is of. */
    Optional<Order> find(OrderId id);

    /** All orders of a customer, newest first. */
    List<Order> of(CustomerId customer);

    /**
     * Patches an order: asks the {@link OrderPatch} extensions which of them takes the change, and
     * applies it in one transaction, or not at all.
     *
     * @param requestId the id of this wish, the same on every repetition of it: a wish that was
     *     already fulfilled is not fulfilled again, the order is returned as the first call left it
     * @return the whole order after the change, one version higher
     * @throws Refusal if the customer or order is unknown, no extension takes the change, the one
     *     that does refuses it, or the same request id was used for another wish (409)
     */
    Order patch(CustomerId customer, OrderId id, OrderPatchRequest change, UUID requestId);

    /**
     * What became of a wish to patch an order: for whoever has lost the answer and wants to know
     * before anything is asked for again.
     *
     * @param requestId the id that the wish was sent with
     * @return the order as the wish left it; empty if no wish of that id for that order was
     *     fulfilled, and none will be unless it is sent again
     */
    Optional<Order> patched(CustomerId customer, OrderId id, UUID requestId);
}
