package org.partnerconsole.billing.partnercenter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.platform.rest.Tagged;

/** The resource {@code Subscription}, in the spellings that existing clients can read. */
record SubscriptionJson(
        String id,
        String offerId,
        String offerName,
        String friendlyName,
        int quantity,
        String unitType,
        String parentSubscriptionId,
        String creationDate,
        String effectiveStartDate,
        String commitmentEndDate,
        String status,
        boolean autoRenewEnabled,
        String billingType,
        String billingCycle,
        boolean hasPurchasableAddons,
        boolean isTrial,
        List<String> actions,
        String contractType,
        String orderId,
        Map<String, LinkJson> links,
        AttributesJson attributes)
        implements Tagged {

    static SubscriptionJson of(Subscription subscription, boolean hasAddOns) {
        boolean active = subscription.status() == SubscriptionStatus.ACTIVE;
        return new SubscriptionJson(
                subscription.id().value(),
                subscription.offerId().value(),
                subscription.offerName(),
                subscription.friendlyName(),
                subscription.quantity(),
                subscription.unitType(),
                subscription.parentId().map(SubscriptionId::value).orElse(null),
                Dates.format(subscription.createdAt()),
                Dates.format(subscription.createdAt()),
                Dates.format(subscription.commitmentEndsAt()),
                subscription.status().wireName(),
                subscription.autoRenews(),
                "license",
                subscription.billingCycle().wireName(),
                active && hasAddOns,
                false,
                active ? List.of("edit", "cancel") : List.of(),
                "subscription",
                subscription.orderId().value(),
                links(subscription),
                new AttributesJson(subscription.etag(), "Subscription"));
    }

    private static Map<String, LinkJson> links(Subscription subscription) {
        String siblings = "/customers/" + subscription.customerId() + "/subscriptions/";
        Map<String, LinkJson> links = new LinkedHashMap<>();
        links.put("offer", LinkJson.get("/offers/" + subscription.offerId()));
        subscription
                .parentId()
                .ifPresent(
                        parent -> links.put("parentSubscription", LinkJson.get(siblings + parent)));
        links.put("self", LinkJson.get(siblings + subscription.id()));
        return links;
    }

    @Override
    public Optional<String> tag() {
        return Optional.ofNullable(attributes.etag());
    }
}
