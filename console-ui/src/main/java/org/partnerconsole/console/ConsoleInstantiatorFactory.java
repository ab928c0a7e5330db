package org.partnerconsole.console;

import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.server.VaadinService;

/** Tells Vaadin to get its objects from the platform, where there is one. */
public class ConsoleInstantiatorFactory implements InstantiatorFactory {

    @Override
    public Instantiator createInstantitor(VaadinService service) {
        // Vaadin's contract: null says that this factory has nothing to do with the service, such
        // as one that a test of a single view mocks.
        return service instanceof ConsoleServlet.Service ? new ConsoleInstantiator(service) : null;
    }
}
