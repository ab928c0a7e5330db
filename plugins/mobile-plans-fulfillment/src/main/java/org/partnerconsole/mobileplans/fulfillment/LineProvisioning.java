package org.partnerconsole.mobileplans.fulfillment;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.Provisioning;
import org.partnerconsole.api.billing.ProvisioningStatus;
import org.partnerconsole.mobileplans.api.Fulfillment;
import org.partnerconsole.mobileplans.api.FulfillmentQuery;
import org.partnerconsole.mobileplans.api.FulfillmentState;
import org.partnerconsole.mobileplans.api.Fulfillments;

/** Tells where an order's lines stand by what their fulfillments have come to. */
@Component
public class LineProvisioning implements ProvisioningStatus {

    private final Fulfillments fulfillments;

    /** Made by Declarative Services. */
    @Activate
    public LineProvisioning(@Reference Fulfillments fulfillments) {
        this.fulfillments = fulfillments;
    }

    @Override
    public Set<String> topics() {
        return Set.of("fulfillments");
    }

    @Override
    public Map<Integer, Provisioning> of(Order order) {
        Map<Integer, Provisioning> lines = new HashMap<>();
        // The newest change comes first, and is what holds for a line with several fulfillments.
        for (Fulfillment each : fulfillments.list(FulfillmentQuery.all().of(order.id()))) {
            each.lineItemNumber().ifPresent(line -> lines.putIfAbsent(line, provisioning(each)));
        }
        return lines;
    }

    private static Provisioning provisioning(Fulfillment fulfillment) {
        return Provisioning.of(state(fulfillment.state()), fulfillment.changedAt())
                .detail("fulfillment.state." + fulfillment.state())
                .shownAt("fulfillments/" + fulfillment.id());
    }

    private static Provisioning.State state(FulfillmentState state) {
        if (state.isFailure()) {
            return Provisioning.State.FAILED;
        }
        return switch (state) {
            case CONNECTED -> Provisioning.State.DONE;
            case STARTED, CANCELLED -> Provisioning.State.PENDING;
            default -> Provisioning.State.IN_PROGRESS;
        };
    }
}
