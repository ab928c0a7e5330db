package org.partnerconsole.billing.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.platform.audit.AuditEntry;
import org.partnerconsole.platform.audit.AuditQuery;
import org.partnerconsole.platform.audit.AuditTrail;
import org.partnerconsole.platform.module.ConsoleModule;

/** What was changed of one order, subscription or customer of the calling partner. */
@ApplicationScoped
public class BillingHistory {

    private final EntityManager entities;
    private final Transactions transactions;
    private final AuditTrail trail;

    /** Only for the container's proxy. */
    protected BillingHistory() {
        this(null, null, null);
    }

    /** Needs the core's entities, to find the rows of a thing, and the trail. */
    @Inject
    public BillingHistory(EntityManager entities, Transactions transactions, AuditTrail trail) {
        this.entities = entities;
        this.transactions = transactions;
        this.trail = trail;
    }

    /**
     * The changes of an order, its lines and its subscriptions, the newest first. Empty if the
     * customer has no such order.
     *
     * @param limit how many at most, 1 to 1000
     */
    public List<AuditEntry> of(CustomerId customer, OrderId order, int limit) {
        List<UUID> rows =
                transactions.call(
                        () -> {
                            List<UUID> ids = new ArrayList<>();
                            ids.addAll(
                                    ids(
                                            """
                                            select o.id from OrderRow o
                                            where o.orderKey = :key
                                            and o.customerKey = :customer""",
                                            customer,
                                            order.key()));
                            ids.addAll(
                                    ids(
                                            """
                                            select l.id from LineItemRow l
                                            where l.order.orderKey = :key
                                            and l.order.customerKey = :customer""",
                                            customer,
                                            order.key()));
                            ids.addAll(
                                    ids(
                                            """
                                            select s.id from SubscriptionRow s
                                            where s.orderKey = :key
                                            and s.customerKey = :customer""",
                                            customer,
                                            order.key()));
                            return ids;
                        });
        return of(rows, limit);
    }

    /**
     * The changes of a subscription, the newest first. Empty if the customer has no such
     * subscription.
     *
     * @param limit how many at most, 1 to 1000
     */
    public List<AuditEntry> of(CustomerId customer, SubscriptionId subscription, int limit) {
        return of(
                transactions.call(
                        () ->
                                ids(
                                        """
                                        select s.id from SubscriptionRow s
                                        where s.subscriptionKey = :key
                                        and s.customerKey = :customer""",
                                        customer,
                                        subscription.key())),
                limit);
    }

    /**
     * All changes that concern a customer, those of plugins' rows too, the newest first.
     *
     * @param limit how many at most, 1 to 1000
     */
    public List<AuditEntry> of(CustomerId customer, int limit) {
        return trail.find(AuditQuery.newest(limit).about(customer));
    }

    private List<UUID> ids(String query, CustomerId customer, String key) {
        return entities.createQuery(query, UUID.class)
                .setParameter("key", key)
                .setParameter("customer", customer.key())
                .getResultList();
    }

    private List<AuditEntry> of(List<UUID> rows, int limit) {
        return rows.isEmpty()
                ? List.of()
                : trail.find(
                        AuditQuery.newest(limit)
                                .ofModule(ConsoleModule.CORE)
                                .of(List.of("OrderRow", "LineItemRow", "SubscriptionRow"))
                                .ofRows(rows.stream().map(UUID::toString).toList()));
    }
}
