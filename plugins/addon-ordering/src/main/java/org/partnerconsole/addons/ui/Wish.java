package org.partnerconsole.addons.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.SubscriptionId;

/**
 * What somebody wants to buy, as far as it is chosen. It stands in the window's address, so that a
 * reload or a new sign-in finds it again; the request id goes along, so that it is bought once.
 *
 * @param requestId the same for every try
 * @param parent what to buy for
 * @param offer what to buy
 * @param quantity how many; anything that was typed
 * @param reviewing whether the price has been looked at
 */
record Wish(
        UUID requestId,
        Optional<SubscriptionId> parent,
        Optional<OfferId> offer,
        Optional<Integer> quantity,
        boolean reviewing) {

    private static final String REQUEST = "request";
    private static final String PARENT = "parent";
    private static final String OFFER = "offer";
    private static final String QUANTITY = "quantity";
    private static final String STEP = "step";
    private static final String REVIEW = "review";

    /** A wish for nothing yet. */
    static Wish begun() {
        return new Wish(
                UUID.randomUUID(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /**
     * The wish that an address holds; a new one if it holds none. What is unreadable is dropped.
     */
    static Wish from(QueryParameters address) {
        return new Wish(
                read(address, REQUEST, UUID::fromString).orElseGet(UUID::randomUUID),
                read(address, PARENT, SubscriptionId::of),
                read(address, OFFER, OfferId::of),
                read(address, QUANTITY, Integer::valueOf),
                address.getSingleParameter(STEP).filter(REVIEW::equals).isPresent());
    }

    Wish forParent(SubscriptionId chosen) {
        return new Wish(requestId, Optional.of(chosen), offer, quantity, reviewing);
    }

    Wish reviewed() {
        return new Wish(requestId, parent, offer, quantity, true);
    }

    /** The wish as parameters of an address. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(REQUEST, requestId.toString());
        parent.ifPresent(id -> parameters.put(PARENT, id.value()));
        offer.ifPresent(id -> parameters.put(OFFER, id.value()));
        quantity.ifPresent(number -> parameters.put(QUANTITY, number.toString()));
        if (reviewing) {
            parameters.put(STEP, REVIEW);
        }
        return parameters;
    }

    private static <T> Optional<T> read(
            QueryParameters address, String name, Function<String, T> reader) {
        try {
            return address.getSingleParameter(name).map(reader);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
