package org.partnerconsole.billing.partnercenter;

import java.util.List;
import org.partnerconsole.api.billing.Offer;

/**
 * The resource {@code OfferCategory}: what stands alone, and what is added to it.
 *
 * @param rank where it comes in a list, from 1
 */
record OfferCategoryJson(
        String id,
        String name,
        int rank,
        String locale,
        String country,
        AttributesJson attributes) {

    /** Both categories, as seen in a country. */
    static List<OfferCategoryJson> all(String country) {
        return List.of(of(false, country), of(true, country));
    }

    /** The category of an offer. */
    static OfferCategoryJson of(Offer offer) {
        return of(offer.isAddOn(), offer.country());
    }

    private static OfferCategoryJson of(boolean isAddOn, String country) {
        return new OfferCategoryJson(
                isAddOn ? "add-ons" : "plans",
                isAddOn ? "Add-ons" : "Plans",
                isAddOn ? 2 : 1,
                "en-US",
                country,
                AttributesJson.of("OfferCategory"));
    }
}
