package org.partnerconsole.esim.errors.cases;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.partnerconsole.api.settings.PerPartner;

/** What a partner may set of its cases. */
@PerPartner
@ObjectClassDefinition
public @interface EsimSettings {

    /** For how many hours a case may be open before the health check speaks of it. */
    @AttributeDefinition(
            name = "%esim.settings.patience",
            description = "%esim.settings.patience.text",
            min = "1",
            max = "720")
    int patienceHours() default 24;
}
