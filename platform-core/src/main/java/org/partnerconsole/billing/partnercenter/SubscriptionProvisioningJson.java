package org.partnerconsole.billing.partnercenter;

import org.partnerconsole.api.billing.Provisioning;
import org.partnerconsole.api.billing.Subscription;

/** The resource {@code SubscriptionProvisioningStatus}. */
record SubscriptionProvisioningJson(
        String skuId, String status, int quantity, String endDate, AttributesJson attributes) {

    static SubscriptionProvisioningJson of(Subscription subscription, Provisioning.State state) {
        return new SubscriptionProvisioningJson(
                subscription.offerId().value(),
                switch (state) {
                    case PENDING, IN_PROGRESS -> "pending";
                    case DONE -> "success";
                    case FAILED -> "failed";
                },
                subscription.quantity(),
                Dates.format(subscription.commitmentEndsAt()),
                AttributesJson.of("SubscriptionProvisioningStatus"));
    }
}
