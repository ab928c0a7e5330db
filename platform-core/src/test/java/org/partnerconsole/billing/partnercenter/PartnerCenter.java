package org.partnerconsole.billing.partnercenter;

import org.partnerconsole.billing.BillingStore;

/** The resources of {@code /v1} on a store. */
record PartnerCenter(BillingStore store) {

    CustomerResource customers() {
        return new CustomerResource(store.customers, store.registration, store.transactions);
    }

    SubscriptionResource subscriptions() {
        return new SubscriptionResource(
                store.customers,
                store.subscriptions,
                store.subscriptionPatching,
                store.offers,
                store.orders,
                store.extensions);
    }

    OrderResource orders() {
        return new OrderResource(store.customers, store.orders, store.placing, store.extensions);
    }

    OfferResource offers() {
        return new OfferResource(store.offers);
    }
}
