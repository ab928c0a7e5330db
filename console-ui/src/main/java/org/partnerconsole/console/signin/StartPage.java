package org.partnerconsole.console.signin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.partnerconsole.api.security.CurrentCaller;

/** Leads everybody to where their work begins. */
@Route("")
@PermitAll
public class StartPage extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CurrentCaller caller;

    /** A page that is never seen. */
    public StartPage(CurrentCaller caller) {
        this.caller = caller;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(caller.get().partner().isPresent() ? "customers" : "plugins");
    }
}
