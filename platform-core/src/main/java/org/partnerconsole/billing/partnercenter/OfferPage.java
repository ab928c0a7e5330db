package org.partnerconsole.billing.partnercenter;

import java.util.List;
import java.util.Set;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.billing.OfferId;

/** The slice of a list of offers that a client asks for. */
record OfferPage(int offset, int size) {

    private static final int LARGEST = 1000;

    /** Reads the parameters; no size, or 0, asks for all. */
    static OfferPage of(String offset, String size) {
        int asked = Numbers.parameter("size", size, 0, 0, LARGEST);
        return new OfferPage(
                Numbers.parameter("offset", offset, 0, 0, Integer.MAX_VALUE),
                asked == 0 ? LARGEST : asked);
    }

    /**
     * This slice of a list.
     *
     * @param bases the offers that have add-ons
     */
    CollectionJson<OfferJson> json(List<Offer> all, Set<OfferId> bases) {
        List<OfferJson> page =
                all.stream()
                        .skip(offset)
                        .limit(size)
                        .map(offer -> OfferJson.of(offer, bases.contains(offer.id())))
                        .toList();
        return CollectionJson.page(all.size(), page, null, null);
    }
}
