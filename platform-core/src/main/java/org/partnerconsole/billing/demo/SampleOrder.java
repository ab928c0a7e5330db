package org.partnerconsole.billing.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.NewLineItem;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.billing.customer.CustomerBook;
import org.partnerconsole.billing.customer.NewCustomer;
import org.partnerconsole.billing.customer.StoredAddress;
import org.partnerconsole.billing.customer.StoredContact;
import org.partnerconsole.billing.offer.CatalogueOffer;
import org.partnerconsole.billing.offer.OfferCatalogue;
import org.partnerconsole.billing.order.NewOrder;
import org.partnerconsole.billing.order.OrderBook;
import org.partnerconsole.billing.order.OrderStatus;

/**
 * The customer, order, subscription and offers of the sample in <em>Purchase an add-on to a
 * subscription</em> (Partner Center documentation), as they stand before its request.
 */
public final class SampleOrder {

    /** Contoso Ltd., in the United States. */
    public static final CustomerId CUSTOMER = CustomerId.of("4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04");

    /** Its order, with one line item. */
    public static final OrderId ORDER = OrderId.of("cf3b0e37-be0b-4cdd-b584-d1a97d98a922");

    /** The subscription of that line item: five of the base offer. */
    public static final SubscriptionId SUBSCRIPTION =
            SubscriptionId.of("1C2B75C1-74A5-472A-A729-7F8CEFC477F9");

    /** The offer that is subscribed. */
    public static final OfferId BASE = OfferId.of("195416C1-3447-423A-B37B-EE59A99A19C4");

    /** Its add-on: 1 to 25, 3.00 USD a month each. */
    public static final OfferId ADD_ON = OfferId.of("2828BE95-46BA-4F91-B2FD-0BEF192ECF60");

    private static final Instant CREATED = Instant.parse("2017-01-25T22:53:12.093Z");

    private SampleOrder() {}

    /** Writes it for the calling partner, in the transaction of the caller. */
    public static void create(OfferCatalogue offers, CustomerBook customers, OrderBook orders) {
        Offer base =
                offers.add(
                        offer(
                                BASE,
                                "Exchange Online (Plan 1)",
                                "Business mail with 50 GB for each mailbox",
                                Set.of(),
                                "4.00",
                                10_000));
        offers.add(
                offer(
                        ADD_ON,
                        "Exchange Online Archiving",
                        "Archive and legal hold for each mailbox",
                        Set.of(BASE),
                        "3.00",
                        25));
        customers.add(
                new NewCustomer(
                        CUSTOMER,
                        "Contoso Ltd.",
                        "contoso.example",
                        "US",
                        "en-US",
                        "billing@contoso.example",
                        new StoredContact(
                                "Tania",
                                "Carr",
                                new StoredAddress(
                                        "Tania",
                                        "Carr",
                                        "1 Main Street",
                                        "Suite 400",
                                        "Redmond",
                                        "",
                                        "WA",
                                        "98052",
                                        "US",
                                        "425 555 0100")),
                        CREATED));
        orders.place(
                new NewOrder(
                        ORDER,
                        CUSTOMER,
                        BillingCycle.NONE,
                        OrderStatus.COMPLETED,
                        "USD",
                        CREATED,
                        List.of(
                                new NewOrder.Line(
                                        NewLineItem.of(base, 5).named("new offer purchase"),
                                        SUBSCRIPTION,
                                        SubscriptionStatus.ACTIVE))));
    }

    private static CatalogueOffer offer(
            OfferId id,
            String name,
            String description,
            Set<OfferId> prerequisites,
            String price,
            int most) {
        return new CatalogueOffer(
                id,
                name,
                description,
                prerequisites,
                1,
                most,
                "Licenses",
                "US",
                BillingCycle.MONTHLY,
                Money.of(new BigDecimal(price), "USD"),
                true);
    }
}
