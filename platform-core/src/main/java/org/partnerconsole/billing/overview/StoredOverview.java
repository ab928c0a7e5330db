package org.partnerconsole.billing.overview;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.billing.customer.CustomerBook;

/** Reads the overview from the tables of orders, subscriptions and customers. */
@ApplicationScoped
public class StoredOverview implements BusinessOverview {

    private final EntityManager entities;
    private final Transactions transactions;
    private final CustomerBook customers;
    private final Clock clock;

    /** Only for the container's proxy. */
    protected StoredOverview() {
        this(null, null, null, null);
    }

    /** Needs the core's entities, and the names of customers. */
    @Inject
    public StoredOverview(
            EntityManager entities,
            Transactions transactions,
            CustomerBook customers,
            Clock clock) {
        this.entities = entities;
        this.transactions = transactions;
        this.customers = customers;
        this.clock = clock;
    }

    @Override
    public Standing standing() {
        return transactions.call(
                () -> new Standing(hasCustomers(), ending(), suspended(), pendingOrders()));
    }

    @Override
    public List<ListedOrder> orders(OrderListQuery query) {
        return transactions.call(() -> named(rows(query)));
    }

    private boolean hasCustomers() {
        return !entities.createQuery("select c.id from CustomerRow c", UUID.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private Bounded ending() {
        return counted(
                entities.createQuery(
                                """
                                select s.id from SubscriptionRow s
                                where s.status = :active and s.autoRenews = false
                                and s.commitmentEndsAt < :soon""",
                                UUID.class)
                        .setParameter("active", SubscriptionStatus.ACTIVE)
                        .setParameter("soon", clock.instant().plus(SOON).atOffset(ZoneOffset.UTC)));
    }

    private Bounded suspended() {
        return counted(
                entities.createQuery(
                                "select s.id from SubscriptionRow s where s.status = :suspended",
                                UUID.class)
                        .setParameter("suspended", SubscriptionStatus.SUSPENDED));
    }

    private Bounded pendingOrders() {
        return counted(
                entities.createQuery(
                                "select o.id from OrderRow o where o.status = :pending", UUID.class)
                        .setParameter("pending", "pending"));
    }

    private static Bounded counted(TypedQuery<UUID> rows) {
        return Bounded.of(rows.setMaxResults(Bounded.READ).getResultList());
    }

    private List<Object[]> rows(OrderListQuery query) {
        boolean any = query.status().isEmpty();
        TypedQuery<Object[]> rows =
                entities.createQuery(
                        """
                        select o.id, o.orderId, o.customerId, o.status, o.currency, o.createdAt
                        from OrderRow o %s order by o.createdAt desc, o.orderKey desc"""
                                .formatted(any ? "" : "where o.status = :status"),
                        Object[].class);
        if (!any) {
            rows.setParameter("status", query.status());
        }
        return rows.setFirstResult(query.offset()).setMaxResults(query.limit()).getResultList();
    }

    private List<ListedOrder> named(List<Object[]> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<CustomerId, String> names =
                customers.namesOf(
                        rows.stream()
                                .map(row -> CustomerId.of((String) row[2]))
                                .distinct()
                                .toList());
        Map<UUID, BigDecimal> amounts = amounts(rows.stream().map(row -> (UUID) row[0]).toList());
        return rows.stream().map(row -> order(row, names, amounts)).toList();
    }

    private Map<UUID, BigDecimal> amounts(List<UUID> orders) {
        return entities.createQuery(
                        """
                        select l.order.id, l.unitPrice, l.quantity from LineItemRow l
                        where l.order.id in :orders""",
                        Object[].class)
                .setParameter("orders", orders)
                .getResultStream()
                .collect(
                        groupingBy(
                                line -> (UUID) line[0],
                                mapping(
                                        StoredOverview::amount,
                                        reducing(BigDecimal.ZERO, BigDecimal::add))));
    }

    private static BigDecimal amount(Object[] line) {
        return ((BigDecimal) line[1]).multiply(BigDecimal.valueOf((Integer) line[2]));
    }

    private static ListedOrder order(
            Object[] row, Map<CustomerId, String> names, Map<UUID, BigDecimal> amounts) {
        CustomerId customer = CustomerId.of((String) row[2]);
        return new ListedOrder(
                OrderId.of((String) row[1]),
                customer,
                names.getOrDefault(customer, customer.value()),
                (String) row[3],
                Money.of(amounts.getOrDefault((UUID) row[0], BigDecimal.ZERO), (String) row[4]),
                ((OffsetDateTime) row[5]).toInstant());
    }
}
