package org.partnerconsole.mobileplans.api;

import org.osgi.annotation.versioning.ProviderType;

/** How many fulfillments are in a state. */
@ProviderType
public interface StateCount {

    /** The state. */
    FulfillmentState state();

    /** How many are in it. */
    long total();

    /** How many of them should have gone on by now. */
    long overdue();
}
