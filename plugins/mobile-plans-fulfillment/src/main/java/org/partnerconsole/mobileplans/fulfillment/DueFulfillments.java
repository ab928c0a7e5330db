package org.partnerconsole.mobileplans.fulfillment;

import java.util.UUID;

/** What the plugin's own timers do to fulfillments; no business of other plugins. */
public interface DueFulfillments {

    /** The network should be there now; nothing happens if the fulfillment has gone on since. */
    void networkDue(UUID fulfillment);
}
