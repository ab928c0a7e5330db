package org.partnerconsole.billing.partnercenter;

import java.util.List;
import java.util.Map;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.billing.OfferId;

/** The resource {@code Offer}. */
record OfferJson(
        String id,
        String name,
        String description,
        int minimumQuantity,
        int maximumQuantity,
        String uri,
        String country,
        OfferCategoryJson category,
        List<String> prerequisiteOffers,
        boolean isAddOn,
        boolean hasAddOns,
        boolean isAvailableForPurchase,
        String billing,
        List<String> supportedBillingCycles,
        boolean isAutoRenewable,
        boolean isTrial,
        String unitType,
        Map<String, LinkJson> links,
        AttributesJson attributes) {

    static OfferJson of(Offer offer, boolean hasAddOns) {
        return new OfferJson(
                offer.id().value(),
                offer.name(),
                offer.description(),
                offer.minimumQuantity(),
                offer.maximumQuantity(),
                "/offers/" + offer.id(),
                offer.country(),
                OfferCategoryJson.of(offer),
                offer.prerequisites().stream().map(OfferId::value).toList(),
                offer.isAddOn(),
                hasAddOns,
                offer.isAvailable(),
                "license",
                List.of(offer.billingCycle().wireName()),
                true,
                false,
                offer.unitType(),
                LinkJson.self("/offers/" + offer.id()),
                AttributesJson.of("Offer"));
    }
}
