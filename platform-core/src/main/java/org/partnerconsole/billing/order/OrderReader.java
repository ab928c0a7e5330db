package org.partnerconsole.billing.order;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.LineItem;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.OrderId;

/** Reads orders with their lines: two statements for one order as for a hundred. */
final class OrderReader {

    private final EntityManager entities;

    OrderReader(EntityManager entities) {
        this.entities = entities;
    }

    Optional<OrderRow> row(CustomerId customer, OrderId id) {
        return row(OrderRow.OF_CUSTOMER, customer, id);
    }

    /** The order, which nobody else changes until the transaction ends. */
    Optional<OrderRow> locked(CustomerId customer, OrderId id) {
        return row(OrderRow.OF_CUSTOMER_LOCKED, customer, id);
    }

    private Optional<OrderRow> row(String query, CustomerId customer, OrderId id) {
        return entities.createNamedQuery(query, OrderRow.class)
                .setParameter("customer", customer.key())
                .setParameter("id", id.key())
                .getResultStream()
                .findFirst();
    }

    Optional<OrderRow> row(OrderId id) {
        return entities.createQuery(
                        "select o from OrderRow o where o.orderKey = :id", OrderRow.class)
                .setParameter("id", id.key())
                .getResultStream()
                .findFirst();
    }

    List<OrderRow> rows(CustomerId customer) {
        return entities.createQuery(
                        """
                        select o from OrderRow o
                        where o.customerKey = :customer
                        order by o.createdAt desc, o.orderKey""",
                        OrderRow.class)
                .setParameter("customer", customer.key())
                .getResultList();
    }

    List<Order> complete(List<OrderRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<LineItem>> lines =
                entities.createQuery(
                                """
                                select l from LineItemRow l
                                where l.order in :orders
                                order by l.lineNumber""",
                                LineItemRow.class)
                        .setParameter("orders", rows)
                        .getResultStream()
                        .collect(
                                groupingBy(
                                        line -> line.order.id, mapping(StoredLine::of, toList())));
        return rows.stream()
                .<Order>map(row -> StoredOrder.of(row, lines.getOrDefault(row.id, List.of())))
                .toList();
    }
}
