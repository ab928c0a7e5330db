package org.partnerconsole.console;

import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceDestroyListener;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.shared.Registration;
import org.partnerconsole.console.shell.ClassPins;

/** Vaadin's servlet, which does not hold on to the classes of plugins that have gone. */
public class ConsoleServlet extends VaadinServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration)
            throws ServiceException {
        VaadinServletService service = new Service(this, configuration);
        service.init();
        return service;
    }

    /** Vaadin's service in this application. */
    static final class Service extends VaadinServletService {

        private static final long serialVersionUID = 1L;

        Service(VaadinServlet servlet, DeploymentConfiguration configuration) {
            super(servlet, configuration);
        }

        @Override
        public Registration addServiceDestroyListener(ServiceDestroyListener listener) {
            return ClassPins.isPin(listener) ? () -> {} : super.addServiceDestroyListener(listener);
        }
    }
}
