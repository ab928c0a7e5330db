package org.partnerconsole.billing.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.tx.Transactions;

/** Finds orders for lists: a slice takes two statements, however many there are. */
@ApplicationScoped
public class OrderSearch {

    private static final String ORDERS =
            """
            from OrderRow o where o.customerKey = :customer""";

    private static final String WITH_STATUS = " and o.status = :status";

    private final EntityManager entities;
    private final Transactions transactions;

    /** Only for the container's proxy. */
    protected OrderSearch() {
        this(null, null);
    }

    /** Needs the core's entities. */
    @Inject
    public OrderSearch(EntityManager entities, Transactions transactions) {
        this.entities = entities;
        this.transactions = transactions;
    }

    /**
     * Orders of a customer, the newest first.
     *
     * @param status only those of a status, as it is spelt on the wire; empty for all
     * @param offset how many to leave out, 0 or more
     * @param limit how many to return at most
     */
    public List<Order> of(CustomerId customer, Optional<String> status, int offset, int limit) {
        return transactions.call(
                () ->
                        new OrderReader(entities)
                                .complete(
                                        asked(
                                                        "select o " + ORDERS,
                                                        " order by o.createdAt desc, o.orderKey",
                                                        OrderRow.class,
                                                        customer,
                                                        status)
                                                .setFirstResult(offset)
                                                .setMaxResults(limit)
                                                .getResultList()));
    }

    /** How many orders of a customer there are. */
    public long countOf(CustomerId customer, Optional<String> status) {
        return transactions.call(
                () ->
                        asked("select count(o) " + ORDERS, "", Long.class, customer, status)
                                .getSingleResult());
    }

    private <T> TypedQuery<T> asked(
            String constant,
            String order,
            Class<T> type,
            CustomerId customer,
            Optional<String> status) {
        TypedQuery<T> query =
                entities.createQuery(
                                constant + (status.isPresent() ? WITH_STATUS : "") + order, type)
                        .setParameter("customer", customer.key());
        status.ifPresent(one -> query.setParameter("status", one));
        return query;
    }
}
