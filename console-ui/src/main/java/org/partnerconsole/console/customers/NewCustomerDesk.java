package org.partnerconsole.console.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.billing.customer.CustomerRegistration;
import org.partnerconsole.billing.customer.CustomerWish;
import org.partnerconsole.console.mishap.Mishaps;
import org.partnerconsole.platform.security.Callers;

/** Registers customers for those who may. */
@ApplicationScoped
public class NewCustomerDesk {

    private final CustomerRegistration registration;
    private final Callers callers;
    private final Mishaps mishaps;

    /** For the container. */
    @Inject
    public NewCustomerDesk(CustomerRegistration registration, Callers callers, Mishaps mishaps) {
        this.registration = registration;
        this.callers = callers;
        this.mishaps = mishaps;
    }

    /** Only for the container's proxy. */
    protected NewCustomerDesk() {
        this(null, null, null);
    }

    /** Whether the calling person may register customers. */
    boolean mayRegister() {
        return callers.get().hasRole(Roles.ADMIN) || callers.get().hasRole(Roles.SALES);
    }

    /**
     * Registers a customer.
     *
     * @throws Refusal if the domain is taken, or this person may not
     */
    Customer register(CustomerWish wish, UUID requestId) {
        if (!mayRegister()) {
            throw new Refusal(
                    403,
                    "2000",
                    "%s may not register customers; ask an administrator or a sales agent of your business"
                            .formatted(callers.get().name()));
        }
        return registration.register(wish, requestId);
    }

    String inWords(RuntimeException thrown) {
        return mishaps.inWords(thrown);
    }
}
