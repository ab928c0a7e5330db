package org.partnerconsole.mobileplans.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.ui.OrderSection;
import org.partnerconsole.mobileplans.api.FulfillmentQuery;
import org.partnerconsole.mobileplans.api.Fulfillments;

/** The fulfillments of an order, on its page. */
@org.osgi.service.component.annotations.Component
public class FulfillmentSection implements OrderSection {

    private static final int MOST = 50;

    private final Fulfillments fulfillments;
    private final Clock clock;

    /** Made by Declarative Services. */
    @Activate
    public FulfillmentSection(@Reference Fulfillments fulfillments, @Reference Clock clock) {
        this.fulfillments = fulfillments;
        this.clock = clock;
    }

    @Override
    public String labelKey() {
        return "fulfillment.section";
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public Set<String> topics() {
        return Set.of("fulfillments");
    }

    @Override
    public boolean appliesTo(Customer customer, Order order) {
        return fulfillments.count(FulfillmentQuery.all().of(order.id())) > 0;
    }

    @Override
    public Component content(Customer customer, Order order) {
        return new FulfillmentList(
                fulfillments.list(FulfillmentQuery.all().of(order.id()).slice(0, MOST)),
                fulfillments.grace(),
                clock.instant());
    }
}
