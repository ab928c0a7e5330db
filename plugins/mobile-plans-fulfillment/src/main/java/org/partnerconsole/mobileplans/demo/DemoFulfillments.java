package org.partnerconsole.mobileplans.demo;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerQuery;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.billing.LineItem;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.Orders;
import org.partnerconsole.api.demo.DemoData;
import org.partnerconsole.api.events.Events;
import org.partnerconsole.api.security.CurrentCaller;
import org.partnerconsole.api.settings.Settings;
import org.partnerconsole.api.timers.Timers;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.mobileplans.fulfillment.FulfillmentService;
import org.partnerconsole.mobileplans.rest.CallbackResource;

/**
 * A few customers of mobile plans, each at another point of the way. All of it is reported as a
 * portal reports it, at times that are past, so that every history is what a real one would be.
 */
@Component
public class DemoFulfillments implements DemoData {

    /** One in each state that there is something to see of; the numbers are minutes ago. */
    private static final List<Consumer<DemoVisit>> STORIES =
            List.of(
                    visit -> visit.announced(4),
                    visit -> visit.announced(14).bought(11, 60),
                    visit -> visit.announced(27).bought(24, 30).activated(20, "success"),
                    visit -> visit.announced(20).bought(17, 15).activated(13, "success").due(2),
                    visit ->
                            visit.announced(190).bought(185, 15).activated(180, "success").due(170),
                    visit -> visit.announced(55).bought(51, 60).activated(46, "serverNotReachable"),
                    visit ->
                            visit.announced(320)
                                    .bought(315, 0)
                                    .activated(309, "success")
                                    .registered(300, "denied"),
                    visit ->
                            visit.announced(1500)
                                    .bought(1495, 15)
                                    .activated(1488, "success")
                                    .due(1480)
                                    .registered(1476, "home"),
                    visit ->
                            visit.announced(2950)
                                    .bought(2940, 0)
                                    .activated(2925, "success")
                                    .registered(2920, "roaming"),
                    visit -> visit.announced(1610).left(1605));

    /** How many customers are looked through for mobile plans. */
    private static final int CUSTOMERS = 100;

    private final EntityManager entities;
    private final Transactions transactions;
    private final Events events;
    private final Timers timers;
    private final CurrentCaller caller;
    private final Clock clock;
    private final Live live;
    private final Customers customers;
    private final Orders orders;
    private final Settings settings;

    /** Made by Declarative Services. */
    @Activate
    public DemoFulfillments(
            @Reference EntityManager entities,
            @Reference Transactions transactions,
            @Reference Events events,
            @Reference Timers timers,
            @Reference CurrentCaller caller,
            @Reference Clock clock,
            @Reference Live live,
            @Reference Customers customers,
            @Reference Orders orders,
            @Reference Settings settings) {
        this.entities = entities;
        this.transactions = transactions;
        this.events = events;
        this.timers = timers;
        this.caller = caller;
        this.clock = clock;
        this.live = live;
        this.customers = customers;
        this.orders = orders;
        this.settings = settings;
    }

    @Override
    public void load() {
        List<DemoVisit> visits = visits(STORIES.size());
        for (int i = 0; i < visits.size(); i++) {
            STORIES.get(i).accept(visits.get(i));
        }
    }

    /** A visit for each customer with a mobile plan, as many as are asked for. */
    private List<DemoVisit> visits(int most) {
        List<DemoVisit> visits = new ArrayList<>();
        for (Customer customer : customers.search(CustomerQuery.all().slice(0, CUSTOMERS))) {
            for (Order order : orders.of(customer.id())) {
                if (visits.size() == most) {
                    return visits;
                }
                order.lineItems().stream()
                        .filter(DemoFulfillments::isMobilePlan)
                        .findFirst()
                        .map(line -> new DemoVisit(visits.size() + 1, order, line, this::then))
                        .ifPresent(visits::add);
            }
        }
        return visits;
    }

    private static boolean isMobilePlan(LineItem line) {
        return line.parentSubscriptionId().isEmpty() && line.offerId().value().startsWith("MPLAN-");
    }

    private DemoVisit.Then then(Duration ago) {
        Clock past = Clock.offset(clock, ago.negated());
        FulfillmentService service =
                new FulfillmentService(
                        entities,
                        transactions,
                        events,
                        timers,
                        caller,
                        past,
                        live,
                        customers,
                        orders,
                        settings);
        return new DemoVisit.Then(service, new CallbackResource(service, past));
    }
}
