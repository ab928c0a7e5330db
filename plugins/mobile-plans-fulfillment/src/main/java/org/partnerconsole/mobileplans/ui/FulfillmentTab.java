package org.partnerconsole.mobileplans.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.ui.CustomerTab;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.api.ui.Panel;
import org.partnerconsole.mobileplans.api.FulfillmentQuery;
import org.partnerconsole.mobileplans.api.Fulfillments;

/** The fulfillments of a customer, on its page. */
@org.osgi.service.component.annotations.Component
public class FulfillmentTab implements CustomerTab {

    private static final int MOST = 100;

    private final Fulfillments fulfillments;
    private final Clock clock;
    private final Live live;

    /** Made by Declarative Services. */
    @Activate
    public FulfillmentTab(
            @Reference Fulfillments fulfillments, @Reference Clock clock, @Reference Live live) {
        this.fulfillments = fulfillments;
        this.clock = clock;
        this.live = live;
    }

    @Override
    public String labelKey() {
        return "fulfillment.tab";
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
    public boolean appliesTo(Customer customer) {
        return fulfillments.count(FulfillmentQuery.all().of(customer.id())) > 0;
    }

    @Override
    public Component content(Customer customer) {
        Panel panel = new Panel();
        panel.addClassName("pc-padded");
        Runnable refresh = () -> fill(panel, customer);
        refresh.run();
        live.follow(panel, "fulfillments", refresh);
        return panel;
    }

    private void fill(Panel panel, Customer customer) {
        panel.removeAll();
        panel.add(
                new FulfillmentList(
                        fulfillments.list(FulfillmentQuery.all().of(customer.id()).slice(0, MOST)),
                        fulfillments.grace(),
                        clock.instant()));
    }
}
