package org.partnerconsole.billing.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.platform.audit.AuditEntry;
import org.partnerconsole.platform.audit.AuditQuery;
import org.partnerconsole.platform.audit.AuditTrail;
import org.partnerconsole.platform.module.ConsoleModule;

/** What was done to an order and its subscriptions, as the trail of changes tells it. */
@ApplicationScoped
public class OrderHistory {

    /** An order of more subscriptions shows the changes of its newest. */
    private static final int SUBSCRIPTIONS = 50;

    private static final int CHANGES = 200;

    private final EntityManager entities;
    private final Transactions transactions;
    private final AuditTrail trail;

    /** Only for the container's proxy. */
    protected OrderHistory() {
        this(null, null, null);
    }

    /** Needs the core's entities and the trail. */
    @Inject
    public OrderHistory(EntityManager entities, Transactions transactions, AuditTrail trail) {
        this.entities = entities;
        this.transactions = transactions;
        this.trail = trail;
    }

    private record Row(String entity, UUID id, String name) {}

    /** What was done, newest first; nothing if the calling partner has no such order. */
    public List<OrderAct> of(OrderId order) {
        List<Entry> entries = new ArrayList<>();
        for (Row row : rows(order)) {
            AuditQuery query =
                    AuditQuery.newest(CHANGES)
                            .of(ConsoleModule.CORE, row.entity(), row.id().toString());
            trail.find(query).forEach(found -> entries.add(new Entry(found, row.name())));
        }
        return entries.stream()
                .sorted(Comparator.comparing((Entry one) -> one.found().number()).reversed())
                .map(one -> new OrderAct(one.found(), one.name()))
                .toList();
    }

    private record Entry(AuditEntry found, String name) {}

    private List<Row> rows(OrderId order) {
        return transactions.call(
                () -> {
                    List<Row> rows = new ArrayList<>();
                    new OrderReader(entities)
                            .row(order)
                            .ifPresent(row -> rows.add(new Row("OrderRow", row.id, "")));
                    entities.createQuery(
                                    """
                                    select s.id, s.friendlyName from SubscriptionRow s
                                    where s.orderKey = :order
                                    order by s.lineNumber desc\
                                    """,
                                    Object[].class)
                            .setParameter("order", order.key())
                            .setMaxResults(SUBSCRIPTIONS)
                            .getResultList()
                            .forEach(
                                    row ->
                                            rows.add(
                                                    new Row(
                                                            "SubscriptionRow",
                                                            (UUID) row[0],
                                                            (String) row[1])));
                    return rows;
                });
    }
}
