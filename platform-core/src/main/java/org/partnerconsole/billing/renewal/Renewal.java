package org.partnerconsole.billing.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.SignedInCaller;
import org.partnerconsole.platform.work.Housekeeping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Charges the periods that begin, those too that began while no server ran; renews commitments that
 * are over, or ends their subscriptions, with their add-ons. Of all partners, one after the other,
 * a portion in one transaction: what is done when a server dies stays done, the rest is due still.
 */
@ApplicationScoped
public class Renewal implements Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);
    private static final Duration EVERY = Duration.ofSeconds(20);
    private static final int PORTION = 500;

    private final RenewalStore store;
    private final Transactions transactions;
    private final Callers callers;
    private final Clock clock;
    private final Instance<Live> live;
    private final int portion;

    /** Only for the container's proxy. */
    protected Renewal() {
        this(null, null, null, null, null, PORTION);
    }

    @Inject
    Renewal(
            RenewalStore store,
            Transactions transactions,
            Callers callers,
            Clock clock,
            Instance<Live> live) {
        this(store, transactions, callers, clock, live, PORTION);
    }

    /** A renewal of so many at once. */
    Renewal(
            RenewalStore store,
            Transactions transactions,
            Callers callers,
            Clock clock,
            Instance<Live> live,
            int portion) {
        this.store = store;
        this.transactions = transactions;
        this.callers = callers;
        this.clock = clock;
        this.live = live;
        this.portion = portion;
    }

    @Override
    public String name() {
        return "renewal";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        store.partners().forEach(this::renew);
    }

    private void renew(String partner) {
        SignedInCaller caller =
                new SignedInCaller(name(), partner, Set.of(), UUID.randomUUID().toString());
        int all = 0;
        int done;
        do {
            done = callers.call(caller, () -> transactions.call(this::renewPortion));
            all += done;
        } while (done == portion);
        if (all > 0) {
            callers.run(caller, () -> live.stream().forEach(pages -> pages.changed("orders")));
            LOG.info("{} subscriptions of {} are charged, renewed or ended", all, partner);
        }
    }

    private int renewPortion() {
        Instant now = clock.instant();
        List<RenewalStep> steps =
                store.lockDue(now, portion).stream().map(due -> RenewalStep.of(due, now)).toList();
        int done = steps.size();
        while (!steps.isEmpty()) {
            store.write(steps);
            steps =
                    store.lockAddOns(steps.stream().filter(RenewalStep::hasEnded).toList()).stream()
                            .map(addOn -> RenewalStep.withItsParent(addOn, now))
                            .toList();
        }
        return done;
    }
}
