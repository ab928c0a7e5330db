package org.partnerconsole.mobileplans.fulfillment;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.partnerconsole.api.settings.PerPartner;

/** What a partner may set of its fulfillments. */
@PerPartner
@ObjectClassDefinition
public @interface FulfillmentSettings {

    /**
     * How many minutes after its due time a device may take before its fulfillment counts as
     * overdue.
     */
    @AttributeDefinition(
            name = "%fulfillment.settings.grace",
            description = "%fulfillment.settings.grace.text",
            min = "0",
            max = "1440")
    int graceMinutes() default 5;
}
