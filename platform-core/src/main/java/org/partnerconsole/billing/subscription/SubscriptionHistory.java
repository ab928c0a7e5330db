package org.partnerconsole.billing.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.partnerconsole.api.audit.Change;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.platform.audit.AuditQuery;
import org.partnerconsole.platform.audit.AuditTrail;
import org.partnerconsole.platform.module.ConsoleModule;

/** What became of a subscription, by the trail of changes. */
@ApplicationScoped
public class SubscriptionHistory {

    private final EntityManager entities;
    private final Transactions transactions;
    private final AuditTrail trail;

    /** Only for the container's proxy. */
    protected SubscriptionHistory() {
        this(null, null, null);
    }

    /** Needs the core's entities, and the trail. */
    @Inject
    public SubscriptionHistory(
            EntityManager entities, Transactions transactions, AuditTrail trail) {
        this.entities = entities;
        this.transactions = transactions;
        this.trail = trail;
    }

    /**
     * The changes of a subscription, the newest first; none if the customer has no such one.
     *
     * @param limit how many at most, 1 to 1000
     */
    public List<Change> of(CustomerId customer, SubscriptionId id, int limit) {
        return rows(customer, id).stream()
                .flatMap(
                        row ->
                                trail
                                        .find(
                                                AuditQuery.newest(limit)
                                                        .of(
                                                                ConsoleModule.CORE,
                                                                SubscriptionRow.class
                                                                        .getSimpleName(),
                                                                row.toString()))
                                        .stream())
                .<Change>map(entry -> entry)
                .toList();
    }

    private List<UUID> rows(CustomerId customer, SubscriptionId id) {
        return transactions.call(
                () ->
                        entities.createQuery(
                                        """
                                        select s.id from SubscriptionRow s
                                        where s.customerKey = :customer
                                        and s.subscriptionKey = :id""",
                                        UUID.class)
                                .setParameter("customer", customer.key())
                                .setParameter("id", id.key())
                                .getResultList());
    }
}
