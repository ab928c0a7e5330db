package org.partnerconsole.billing.subscription;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.LineItem;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.api.billing.Subscriptions;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.billing.charge.BillingAccount;
import org.partnerconsole.billing.charge.ChargeBook;
import org.partnerconsole.billing.charge.ChargeLine;

/** The subscriptions of each partner's customers. */
@ApplicationScoped
public class SubscriptionBook implements Subscriptions {

    private final EntityManager entities;
    private final Transactions transactions;
    private final ChargeBook charges;
    private final Clock clock;

    /** Only for the container's proxy. */
    protected SubscriptionBook() {
        this(null, null, null, null);
    }

    /** Needs the core's entities, and where it is written what they cost. */
    @Inject
    public SubscriptionBook(
            EntityManager entities, Transactions transactions, ChargeBook charges, Clock clock) {
        this.entities = entities;
        this.transactions = transactions;
        this.charges = charges;
        this.clock = clock;
    }

    @Override
    public Optional<Subscription> find(CustomerId customer, SubscriptionId id) {
        return transactions.call(
                () ->
                        entities.createQuery(
                                        """
                                        select s from SubscriptionRow s
                                        where s.customerKey = :customer and s.subscriptionKey = :id""",
                                        SubscriptionRow.class)
                                .setParameter("customer", customer.key())
                                .setParameter("id", id.key())
                                .getResultStream()
                                .<Subscription>map(StoredSubscription::of)
                                .findFirst());
    }

    @Override
    public List<Subscription> of(CustomerId customer) {
        return transactions.call(
                () ->
                        addOnsAfterTheirBase(
                                entities.createQuery(
                                                """
                                                select s from SubscriptionRow s
                                                where s.customerKey = :customer
                                                order by s.createdAt, s.lineNumber""",
                                                SubscriptionRow.class)
                                        .setParameter("customer", customer.key())
                                        .getResultList()));
    }

    @Override
    public List<Subscription> addOnsOf(CustomerId customer, SubscriptionId parent) {
        return transactions.call(
                () ->
                        entities.createQuery(
                                        """
                                        select s from SubscriptionRow s
                                        where s.customerKey = :customer and s.parentKey = :parent
                                        order by s.createdAt, s.lineNumber""",
                                        SubscriptionRow.class)
                                .setParameter("customer", customer.key())
                                .setParameter("parent", parent.key())
                                .getResultStream()
                                .<Subscription>map(StoredSubscription::of)
                                .toList());
    }

    /**
     * How many subscriptions of these customers are active or suspended, in one statement.
     * Customers without any are left out.
     */
    public Map<CustomerId, Integer> countsOf(Collection<CustomerId> customers) {
        if (customers.isEmpty()) {
            return Map.of();
        }
        return transactions.call(
                () -> {
                    Map<CustomerId, Integer> counts = new HashMap<>();
                    entities.createQuery(
                                    """
                                    select s.customerKey, count(s) from SubscriptionRow s
                                    where s.customerKey in :customers and s.status in :living
                                    group by s.customerKey""",
                                    Object[].class)
                            .setParameter(
                                    "customers", customers.stream().map(CustomerId::key).toList())
                            .setParameter(
                                    "living",
                                    List.of(
                                            SubscriptionStatus.ACTIVE,
                                            SubscriptionStatus.SUSPENDED))
                            .getResultList()
                            .forEach(
                                    row ->
                                            counts.put(
                                                    CustomerId.of((String) row[0]),
                                                    ((Number) row[1]).intValue()));
                    return counts;
                });
    }

    /** The subscription with that id, whichever of the partner's customers it is of. */
    public Optional<Subscription> find(SubscriptionId id) {
        return transactions.call(
                () ->
                        entities.createQuery(
                                        """
                                        select s from SubscriptionRow s
                                        where s.subscriptionKey = :id""",
                                        SubscriptionRow.class)
                                .setParameter("id", id.key())
                                .getResultStream()
                                .<Subscription>map(StoredSubscription::of)
                                .findFirst());
    }

    /**
     * Begins the subscription of a new line of an order.
     *
     * @return what it costs at once, still to be written: nothing if it is not used yet, or began
     *     before today; then the renewal charges it
     */
    public List<ChargeLine> begin(CustomerId customer, OrderId order, LineItem line, Terms terms) {
        return transactions.call(
                () -> {
                    Instant now = clock.instant();
                    LocalDate today = SubscriptionRow.day(now);
                    SubscriptionRow row = new SubscriptionRow(customer, order, line, terms);
                    BillingAccount account = row.account();
                    if (row.usedQuantity() > 0 && SubscriptionRow.day(terms.from()).equals(today)) {
                        account.buy(row.usedQuantity(), today);
                    }
                    row.settle(account, now);
                    entities.persist(row);
                    return account.lines();
                });
    }

    /** Deletes the subscriptions of an order, as the contract understands it: they stay visible. */
    public void deleteAllOf(OrderId order) {
        transactions.run(
                () -> {
                    List<ChargeLine> credits = new ArrayList<>();
                    // By their lines, so that a base is locked before its add-ons everywhere.
                    entities.createQuery(
                                    """
                                    select s from SubscriptionRow s
                                    where s.orderKey = :order order by s.lineNumber""",
                                    SubscriptionRow.class)
                            .setParameter("order", order.key())
                            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                            .getResultList()
                            .forEach(row -> credits.addAll(delete(row)));
                    charges.write(credits);
                });
    }

    private List<ChargeLine> delete(SubscriptionRow row) {
        Reckoning reckoning = new Reckoning(row);
        row.status = SubscriptionStatus.DELETED;
        row.version++;
        List<ChargeLine> credits = reckoning.settle(clock.instant());
        row.autoRenews = false;
        return credits;
    }

    private static List<Subscription> addOnsAfterTheirBase(List<SubscriptionRow> rows) {
        Map<String, List<SubscriptionRow>> addOns =
                rows.stream()
                        .filter(row -> row.parentKey != null)
                        .collect(groupingBy(row -> row.parentKey));
        Set<SubscriptionRow> seen = new HashSet<>();
        List<Subscription> sorted = new ArrayList<>(rows.size());
        for (SubscriptionRow row : rows) {
            if (row.parentKey == null) {
                addWithAddOns(row, addOns, seen, sorted);
            }
        }
        return List.copyOf(sorted);
    }

    private static void addWithAddOns(
            SubscriptionRow row,
            Map<String, List<SubscriptionRow>> addOns,
            Set<SubscriptionRow> seen,
            List<Subscription> sorted) {
        if (seen.add(row)) {
            sorted.add(StoredSubscription.of(row));
            for (SubscriptionRow addOn : addOns.getOrDefault(row.subscriptionKey, List.of())) {
                addWithAddOns(addOn, addOns, seen, sorted);
            }
        }
    }
}
