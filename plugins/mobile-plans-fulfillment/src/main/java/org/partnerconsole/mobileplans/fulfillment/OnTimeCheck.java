package org.partnerconsole.mobileplans.fulfillment;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.partnerconsole.api.health.Health;
import org.partnerconsole.api.health.HealthCheck;
import org.partnerconsole.mobileplans.api.Fulfillments;
import org.partnerconsole.mobileplans.api.StateCount;

/** Whether fulfillments of a partner wait for the network longer than they should. */
@Component
public class OnTimeCheck implements HealthCheck {

    private final Fulfillments fulfillments;

    /** Made by Declarative Services. */
    @Activate
    public OnTimeCheck(@Reference Fulfillments fulfillments) {
        this.fulfillments = fulfillments;
    }

    @Override
    public String labelKey() {
        return "fulfillment.health";
    }

    @Override
    public boolean isPerPartner() {
        return true;
    }

    @Override
    public Health check() {
        long overdue = fulfillments.countByState().stream().mapToLong(StateCount::overdue).sum();
        if (overdue == 0) {
            return Health.up();
        }
        return overdue == 1
                ? Health.degraded("fulfillment.health.overdue.one")
                : Health.degraded("fulfillment.health.overdue.many", overdue);
    }
}
