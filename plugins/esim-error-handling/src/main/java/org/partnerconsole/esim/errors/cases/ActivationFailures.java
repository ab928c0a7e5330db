package org.partnerconsole.esim.errors.cases;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.partnerconsole.api.events.Event;
import org.partnerconsole.api.events.EventHandler;
import org.partnerconsole.api.events.EventTopic;
import org.partnerconsole.esim.errors.api.EsimErrors;

/** Opens a case for every activation that failed. */
@Component
@EventTopic("mobile-plans.activation-failed")
public class ActivationFailures implements EventHandler {

    private final EsimErrors errors;

    /** Made by Declarative Services. */
    @Activate
    public ActivationFailures(@Reference EsimErrors errors) {
        this.errors = errors;
    }

    @Override
    public void handle(Event event) {
        errors.open(event.payload(ActivationFailed.class).failure(event.at()));
    }
}
