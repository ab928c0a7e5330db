package org.partnerconsole.billing.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.billing.request.Fingerprint;
import org.partnerconsole.billing.request.RequestLedger;

/**
 * The one way in which a partner gets a new customer (Partner Center, <em>Create a customer</em>).
 */
@ApplicationScoped
public class CustomerRegistration {

    private static final String TOPIC = "customers";

    private final CustomerBook customers;
    private final RequestLedger ledger;
    private final Clock clock;
    private final Instance<Live> live;

    /** Only for the container's proxy. */
    protected CustomerRegistration() {
        this(null, null, null, null);
    }

    /**
     * Needs the customers and what keeps answers.
     *
     * @param live the open pages, where there are any
     */
    @Inject
    public CustomerRegistration(
            CustomerBook customers, RequestLedger ledger, Clock clock, Instance<Live> live) {
        this.customers = customers;
        this.ledger = ledger;
        this.clock = clock;
        this.live = live;
    }

    /**
     * Registers a customer under a new customer-tenant-id.
     *
     * @param requestId the id of this wish, the same on every repetition of it
     * @throws Refusal 409 if another customer of the partner has the domain, or the same request id
     *     was used for another wish
     */
    public Customer register(CustomerWish wish, UUID requestId) {
        return ledger.once(
                requestId, fingerprint(wish), StoredCustomer.class, () -> register(wish));
    }

    private StoredCustomer register(CustomerWish wish) {
        customers
                .withDomain(wish.domain())
                .ifPresent(
                        other -> {
                            throw Refusal.conflict(
                                    "3000",
                                    "the domain %s belongs to customer %s (%s); send another, or use that customer"
                                            .formatted(
                                                    wish.domain(),
                                                    other.id(),
                                                    other.companyName()));
                        });
        NewCustomer customer =
                new NewCustomer(
                        CustomerId.of(UUID.randomUUID().toString()),
                        wish.companyName(),
                        wish.domain(),
                        wish.country(),
                        wish.culture(),
                        wish.email(),
                        wish.contact(),
                        // What every database keeps exactly.
                        clock.instant().truncatedTo(ChronoUnit.MILLIS));
        customers.add(customer);
        live.stream().forEach(pages -> pages.changed(TOPIC));
        return StoredCustomer.of(customer);
    }

    private static Fingerprint fingerprint(CustomerWish wish) {
        Fingerprint fingerprint =
                Fingerprint.of("register-customer")
                        .with(wish.companyName())
                        .with(wish.domain())
                        .with(wish.country())
                        .with(wish.culture())
                        .with(wish.email());
        if (!wish.contact().saysNothing()) {
            wish.contact().parts().forEach(fingerprint::with);
        }
        return fingerprint;
    }
}
