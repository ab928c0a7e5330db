package org.partnerconsole.billing.partnercenter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnerconsole.api.billing.LineItem;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.Provisioning;
import org.partnerconsole.api.billing.ProvisioningStatus;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.platform.plugin.Extensions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the plugins where lines of an order stand. What nobody speaks for needs no provisioning. */
final class LineProvisioning {

    private static final Logger LOG = LoggerFactory.getLogger(LineProvisioning.class);

    private final Extensions extensions;

    LineProvisioning(Extensions extensions) {
        this.extensions = extensions;
    }

    List<LineProvisioningJson> of(Order order) {
        Map<Integer, Provisioning.State> states = states(order);
        return order.lineItems().stream()
                .map(line -> LineProvisioningJson.of(line, states.get(line.number())))
                .toList();
    }

    /** Of the line that began a subscription; empty if the order has none such. */
    Optional<SubscriptionProvisioningJson> of(Order order, Subscription subscription) {
        return order.lineItems().stream()
                .filter(line -> line.subscriptionId().equals(subscription.id()))
                .findFirst()
                .map(
                        line ->
                                SubscriptionProvisioningJson.of(
                                        subscription, states(order).get(line.number())));
    }

    private Map<Integer, Provisioning.State> states(Order order) {
        Map<Integer, Provisioning.State> states = new HashMap<>();
        boolean isComplete = true;
        for (ProvisioningStatus each : extensions.all(ProvisioningStatus.class)) {
            try {
                each.of(order)
                        .forEach((number, known) -> states.putIfAbsent(number, known.state()));
            } catch (RuntimeException e) {
                LOG.warn("The provisioning of order {} is known in part only", order.id(), e);
                isComplete = false;
            }
        }
        for (LineItem line : order.lineItems()) {
            // Better late than wrong: who failed to answer may know that it is not done.
            states.putIfAbsent(
                    line.number(),
                    isComplete ? Provisioning.State.DONE : Provisioning.State.IN_PROGRESS);
        }
        return states;
    }
}
