package org.partnerconsole.addons.purchase;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.LineItem;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.security.CurrentCaller;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.api.ui.Live;

/** Who bought which add-on, when, for which order; written with the purchase itself. */
@Component(service = PurchaseLog.class)
public class PurchaseLog {

    /** What open pages follow. */
    public static final String TOPIC = "add-on-purchases";

    private final EntityManager entities;
    private final Transactions transactions;
    private final CurrentCaller caller;
    private final Clock clock;
    private final Live live;

    /** Made by Declarative Services. */
    @Activate
    public PurchaseLog(
            @Reference EntityManager entities,
            @Reference Transactions transactions,
            @Reference CurrentCaller caller,
            @Reference Clock clock,
            @Reference Live live) {
        this.entities = entities;
        this.transactions = transactions;
        this.caller = caller;
        this.clock = clock;
        this.live = live;
    }

    /** Adds a purchase in the transaction of the caller, so that both are kept or neither. */
    void add(Customer customer, Order order, LineItem line) {
        transactions.run(
                () -> {
                    AddOnPurchase row = new AddOnPurchase(UUID.randomUUID());
                    row.purchasedAt = clock.instant().atOffset(ZoneOffset.UTC);
                    row.buyer = caller.get().name();
                    row.customerId = customer.id().value();
                    row.customerName = customer.companyName();
                    row.orderId = order.id().value();
                    row.lineNumber = line.number();
                    row.subscriptionId = line.subscriptionId().value();
                    row.offerName = line.offerName();
                    row.quantity = line.quantity();
                    row.unitPrice = line.unitPrice().amount();
                    row.currency = line.unitPrice().currency().getCurrencyCode();
                    entities.persist(row);
                    live.changed(TOPIC);
                });
    }

    /**
     * A slice of the calling partner's purchases, newest first.
     *
     * @param offset how many to leave out
     * @param limit how many to return at most
     */
    public List<Purchase> slice(int offset, int limit) {
        return transactions.call(
                () ->
                        entities.createQuery(
                                        """
                                        select p from AddOnPurchase p
                                        order by p.purchasedAt desc, p.id""",
                                        AddOnPurchase.class)
                                .setFirstResult(offset)
                                .setMaxResults(limit)
                                .getResultStream()
                                .map(AddOnPurchase::asPurchase)
                                .toList());
    }

    /** How many purchases the calling partner has made. */
    public long count() {
        return transactions.call(
                () ->
                        entities.createQuery("select count(p) from AddOnPurchase p", Long.class)
                                .getSingleResult());
    }
}
