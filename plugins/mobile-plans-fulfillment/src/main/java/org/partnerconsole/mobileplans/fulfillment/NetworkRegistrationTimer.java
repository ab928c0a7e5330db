package org.partnerconsole.mobileplans.fulfillment;

import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.partnerconsole.api.timers.Timer;
import org.partnerconsole.api.timers.TimerHandler;
import org.partnerconsole.api.timers.TimerName;

/** The time has come in which a device should register with its network. */
@Component
@TimerName(NetworkRegistrationTimer.NAME)
public class NetworkRegistrationTimer implements TimerHandler {

    /** The name of the timer; its key is the id of the fulfillment. */
    static final String NAME = "network-registration";

    private final DueFulfillments fulfillments;

    /** Made by Declarative Services. */
    @Activate
    public NetworkRegistrationTimer(@Reference DueFulfillments fulfillments) {
        this.fulfillments = fulfillments;
    }

    @Override
    public void due(Timer timer) {
        fulfillments.networkDue(UUID.fromString(timer.key()));
    }
}
