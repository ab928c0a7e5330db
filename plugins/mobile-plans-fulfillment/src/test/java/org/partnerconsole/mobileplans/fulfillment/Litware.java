package org.partnerconsole.mobileplans.fulfillment;

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
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.billing.customer.CustomerBook;
import org.partnerconsole.billing.customer.NewCustomer;
import org.partnerconsole.billing.offer.CatalogueOffer;
import org.partnerconsole.billing.offer.OfferCatalogue;
import org.partnerconsole.billing.order.NewOrder;
import org.partnerconsole.billing.order.OrderBook;
import org.partnerconsole.mobileplans.api.ActivationCode;
import org.partnerconsole.mobileplans.api.MoDirectStatus;
import org.partnerconsole.mobileplans.api.PurchaseMetadata;
import org.partnerconsole.mobileplans.api.PurchaseStep;
import org.partnerconsole.mobileplans.api.PurchaseWithProfileDownload;
import org.partnerconsole.mobileplans.api.RegistrationInterval;
import org.partnerconsole.mobileplans.api.TransactionId;
import org.partnerconsole.testkit.PluginConsole;

/** A customer in the core with the orders O-1 and O-2 of two lines each. */
public final class Litware {

    /** The customer. */
    public static final CustomerId ID = CustomerId.of("Litware");

    private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");

    private Litware() {}

    /** Writes it for the calling partner. */
    public static void write(PluginConsole console) {
        console.service(Transactions.class)
                .run(
                        () -> {
                            Offer plan = console.core(OfferCatalogue.class).add(plan());
                            console.core(CustomerBook.class).add(customer());
                            console.core(OrderBook.class).place(order("O-1", plan));
                            console.core(OrderBook.class).place(order("O-2", plan));
                        });
    }

    /** What the portal tells of a new plan. */
    public static PurchaseWithProfileDownload purchase(
            TransactionId transaction, MoDirectStatus status, int minutes) {
        return new PurchaseWithProfileDownload(
                transaction,
                new PurchaseMetadata(
                        PurchaseStep.NEW,
                        PurchaseStep.NEW,
                        PurchaseStep.NEW,
                        status,
                        status == MoDirectStatus.COMPLETE ? "2GB Monthly" : ""),
                new ActivationCode("1$smdp.address$"),
                new RegistrationInterval(minutes));
    }

    private static CatalogueOffer plan() {
        return new CatalogueOffer(
                OfferId.of("plan"),
                "2GB Monthly",
                "",
                Set.of(),
                1,
                10,
                "Plans",
                "US",
                BillingCycle.MONTHLY,
                Money.of(BigDecimal.TEN, "USD"),
                true);
    }

    private static NewCustomer customer() {
        return new NewCustomer(
                ID, "Litware", "litware.example", "US", "en-US", "post@litware.example", SINCE);
    }

    private static NewOrder order(String id, Offer plan) {
        return new NewOrder(
                OrderId.of(id),
                ID,
                BillingCycle.MONTHLY,
                "completed",
                "USD",
                SINCE,
                List.of(line(id + "-0", plan), line(id + "-1", plan)));
    }

    private static NewOrder.Line line(String subscription, Offer plan) {
        return new NewOrder.Line(
                NewLineItem.of(plan, 1),
                SubscriptionId.of(subscription),
                SubscriptionStatus.ACTIVE);
    }
}
