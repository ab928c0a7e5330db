package org.partnerconsole.mobileplans.fulfillment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.billing.Orders;
import org.partnerconsole.api.events.Events;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.CurrentCaller;
import org.partnerconsole.api.settings.Settings;
import org.partnerconsole.api.timers.Timers;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.mobileplans.api.ActivationComplete;
import org.partnerconsole.mobileplans.api.Fulfillment;
import org.partnerconsole.mobileplans.api.FulfillmentQuery;
import org.partnerconsole.mobileplans.api.FulfillmentState;
import org.partnerconsole.mobileplans.api.Fulfillments;
import org.partnerconsole.mobileplans.api.HistoryEntry;
import org.partnerconsole.mobileplans.api.HistoryEntry.Kind;
import org.partnerconsole.mobileplans.api.NewTransaction;
import org.partnerconsole.mobileplans.api.PortalCallback;
import org.partnerconsole.mobileplans.api.PurchaseWithProfileDownload;
import org.partnerconsole.mobileplans.api.RegistrationChanged;
import org.partnerconsole.mobileplans.api.StateCount;
import org.partnerconsole.mobileplans.api.Subject;
import org.partnerconsole.mobileplans.api.TransactionId;

/** The fulfillments in the database: each report is one transaction. */
@Component(service = {Fulfillments.class, DueFulfillments.class})
public class FulfillmentService implements Fulfillments, DueFulfillments {

    /** What open views follow. */
    private static final String LIVE_TOPIC = "fulfillments";

    private final Transactions transactions;
    private final Settings settings;
    private final Live live;
    private final FulfillmentStore store;
    private final Progress progress;
    private final Links links;

    /** Made by Declarative Services. */
    @Activate
    public FulfillmentService(
            @Reference EntityManager entities,
            @Reference Transactions transactions,
            @Reference Events events,
            @Reference Timers timers,
            @Reference CurrentCaller caller,
            @Reference Clock clock,
            @Reference Live live,
            @Reference Customers customers,
            @Reference Orders orders,
            @Reference Settings settings) {
        this.transactions = transactions;
        this.settings = settings;
        this.live = live;
        this.store = new FulfillmentStore(entities);
        this.progress = new Progress(store, timers, events, caller, clock);
        this.links = new Links(customers, orders);
    }

    @Override
    public Fulfillment register(NewTransaction transaction, String payload) {
        return settled(
                () -> {
                    Optional<CustomerId> customer = links.check(transaction);
                    FulfillmentRow row = findOrOpen(transaction.transactionId());
                    FulfillmentState before = row.state();
                    if (links.apply(transaction, customer, row) || row.isNew()) {
                        progress.note(
                                row,
                                Kind.TRANSACTION_REGISTERED,
                                "",
                                before,
                                payload,
                                progress.now());
                        live.changed(LIVE_TOPIC);
                    }
                    return row;
                });
    }

    @Override
    public Fulfillment accept(PortalCallback callback, String payload) {
        return settled(
                () -> {
                    FulfillmentRow row =
                            callback instanceof PurchaseWithProfileDownload purchase
                                    ? findOrOpen(purchase.transactionId())
                                    : find(callback.subject());
                    if (apply(callback, row, payload)) {
                        live.changed(LIVE_TOPIC);
                    }
                    return row;
                });
    }

    private boolean apply(PortalCallback callback, FulfillmentRow row, String payload) {
        return switch (callback) {
            case PurchaseWithProfileDownload purchase -> progress.purchase(row, purchase, payload);
            case ActivationComplete report -> progress.activation(row, report, payload);
            case RegistrationChanged report -> progress.registration(row, report, payload);
        };
    }

    private FulfillmentRow findOrOpen(TransactionId transactionId) {
        return store.find(transactionId)
                .orElseGet(
                        () -> {
                            FulfillmentRow row = new FulfillmentRow(transactionId, progress.now());
                            store.add(row);
                            return row;
                        });
    }

    private FulfillmentRow find(Subject subject) {
        return store.find(subject)
                .orElseThrow(
                        () ->
                                Refusal.notFound(
                                        "unknownFulfillment",
                                        "there is no fulfillment for %s: report its purchase first"
                                                .formatted(subject)));
    }

    @Override
    public void networkDue(UUID fulfillment) {
        transactions.run(
                () -> {
                    if (store.find(fulfillment).filter(progress::networkDue).isPresent()) {
                        live.changed(LIVE_TOPIC);
                    }
                });
    }

    @Override
    public Optional<Fulfillment> find(UUID id) {
        return transactions.call(() -> store.find(id).map(Fulfillment.class::cast));
    }

    @Override
    public List<Fulfillment> list(FulfillmentQuery query) {
        return transactions.call(() -> store.list(query));
    }

    @Override
    public long count(FulfillmentQuery query) {
        return transactions.call(() -> store.count(query));
    }

    @Override
    public List<StateCount> countByState() {
        return transactions.call(() -> store.countByState(progress.now().minus(grace())));
    }

    @Override
    public Duration grace() {
        return Duration.ofMinutes(settings.get(FulfillmentSettings.class).graceMinutes());
    }

    @Override
    public List<HistoryEntry> history(UUID id) {
        return transactions.call(() -> store.history(id));
    }

    /**
     * Runs a change, and once more if it lost a race: two reports of one transaction may arrive at
     * the same time, and the second must find what the first has written.
     */
    private Fulfillment settled(Supplier<FulfillmentRow> change) {
        Supplier<Fulfillment> work =
                () -> {
                    FulfillmentRow row = change.get();
                    store.flush();
                    return row;
                };
        try {
            return transactions.call(work);
        } catch (PersistenceException lostRace) {
            return transactions.call(work);
        }
    }
}
