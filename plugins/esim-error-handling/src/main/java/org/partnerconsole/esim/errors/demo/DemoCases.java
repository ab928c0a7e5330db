package org.partnerconsole.esim.errors.demo;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerQuery;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.demo.DemoData;
import org.partnerconsole.api.security.CurrentCaller;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.esim.errors.api.EsimCase;
import org.partnerconsole.esim.errors.api.Failure;
import org.partnerconsole.esim.errors.cases.CaseService;

/** A few errors of devices, so that there is one for each who may have to act, and a closed one. */
@Component
public class DemoCases implements DemoData {

    /** The errors and how many minutes ago they happened first. */
    private record Story(String error, long ago, int times, boolean settled) {}

    private static final List<Story> STORIES =
            List.of(
                    new Story("insufficientSpaceOnCard", 35, 1, false),
                    new Story("profileNotReleasedByOperator", 130, 3, false),
                    new Story("cardBusy", 260, 2, false),
                    new Story("invalidActivationCode", 400, 1, false),
                    new Story("eidMismatch", 1_900, 1, false),
                    new Story("serverNotReachable", 2_700, 4, true));

    private final EntityManager entities;
    private final Transactions transactions;
    private final CurrentCaller caller;
    private final Clock clock;
    private final Live live;
    private final Customers customers;

    /** Made by Declarative Services. */
    @Activate
    public DemoCases(
            @Reference EntityManager entities,
            @Reference Transactions transactions,
            @Reference CurrentCaller caller,
            @Reference Clock clock,
            @Reference Live live,
            @Reference Customers customers) {
        this.entities = entities;
        this.transactions = transactions;
        this.caller = caller;
        this.clock = clock;
        this.live = live;
        this.customers = customers;
    }

    @Override
    public void load() {
        List<Customer> some =
                customers.search(
                        CustomerQuery.all()
                                .sortedBy(CustomerQuery.Sort.SINCE, false)
                                .slice(0, STORIES.size()));
        for (int i = 0; i < some.size(); i++) {
            tell(STORIES.get(i), some.get(i), i);
        }
    }

    private void tell(Story story, Customer customer, int number) {
        for (int time = 0; time < story.times(); time++) {
            Clock then = past(story.ago() - 7L * time);
            EsimCase opened =
                    service(then)
                            .open(
                                    Failure.of(story.error(), then.instant())
                                            .iccid("89999020000000%05d".formatted(number))
                                            .customer(customer.id().value())
                                            .build());
            if (story.settled() && time == story.times() - 1) {
                service(past(story.ago() / 2)).close(opened.id());
            }
        }
    }

    private Clock past(long minutesAgo) {
        return Clock.offset(clock, Duration.ofMinutes(-minutesAgo));
    }

    /** The service as it worked at a time that is past. */
    private CaseService service(Clock then) {
        return new CaseService(entities, transactions, caller, then, live);
    }
}
