package org.partnerconsole.billing.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.billing.charge.BillingMonths;
import org.partnerconsole.billing.customer.CustomerBook;
import org.partnerconsole.billing.offer.OfferCatalogue;
import org.partnerconsole.billing.order.OrderBook;
import org.partnerconsole.billing.renewal.Renewal;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.SignedInCaller;

/** Two partners with catalogues, customers and orders to look around in; always the same ones. */
@ApplicationScoped
public class DemoBilling {

    private static final int SEED_PARTNER_CUSTOMERS = 240;
    private static final int OTHER_PARTNER_CUSTOMERS = 60;

    private final EntityManager entities;
    private final Callers callers;
    private final Transactions transactions;
    private final OfferCatalogue offers;
    private final CustomerBook customers;
    private final OrderBook orders;
    private final Renewal renewal;
    private final BillingMonths months;
    private final Clock clock;

    /** Only for the container's proxy. */
    protected DemoBilling() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /** Needs what the data is written with. */
    @Inject
    public DemoBilling(
            EntityManager entities,
            Callers callers,
            Transactions transactions,
            OfferCatalogue offers,
            CustomerBook customers,
            OrderBook orders,
            Renewal renewal,
            BillingMonths months,
            Clock clock) {
        this.entities = entities;
        this.callers = callers;
        this.transactions = transactions;
        this.offers = offers;
        this.customers = customers;
        this.orders = orders;
        this.renewal = renewal;
        this.months = months;
        this.clock = clock;
    }

    /**
     * Writes the data of both partners, who are billed since the month before last; that one is
     * closed.
     *
     * @param seedPartner owns the customer, subscription, order and offers of the contract's sample
     * @param otherPartner has customers of its own, and some offers with the same ids
     */
    public void create(PartnerId seedPartner, PartnerId otherPartner) {
        callers.run(
                as(seedPartner),
                () ->
                        transactions.run(
                                () -> {
                                    fill(1, SEED_PARTNER_CUSTOMERS);
                                    SampleOrder.create(offers, customers, orders);
                                    entities.flush();
                                }));
        callers.run(
                as(otherPartner),
                () ->
                        transactions.run(
                                () -> {
                                    fill(2, OTHER_PARTNER_CUSTOMERS);
                                    entities.flush();
                                }));
        // Reads past the entity manager, which is why it was flushed.
        renewal.run();
        callers.run(as(seedPartner), () -> months.close(firstBilled()));
        callers.run(as(otherPartner), () -> months.close(firstBilled()));
    }

    private YearMonth firstBilled() {
        return YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)).minusMonths(2);
    }

    private void fill(int seed, int count) {
        DemoCatalogue catalogue = DemoCatalogue.create(offers);
        DemoOrders demoOrders = new DemoOrders(seed, catalogue, clock.instant());
        DemoNames names = new DemoNames(seed);
        for (int i = 0; i < count; i++) {
            DemoNames.Company company = names.next();
            var customer = demoOrders.customer(company, i);
            customers.add(customer);
            demoOrders.of(customer).forEach(order -> orders.place(order, firstBilled().atDay(1)));
        }
    }

    private static SignedInCaller as(PartnerId partner) {
        return new SignedInCaller(
                "demo", partner.value(), Set.of(Roles.ADMIN), UUID.randomUUID().toString());
    }
}
