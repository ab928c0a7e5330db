package org.partnerconsole.billing.customer;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Root;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.CustomerQuery;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.billing.subscription.SubscriptionBook;

/**
 * The customers of each partner. One of them costs one statement, a slice two, whatever its length.
 */
@ApplicationScoped
public class CustomerBook implements Customers {

    private final EntityManager entities;
    private final Transactions transactions;
    private final SubscriptionBook subscriptions;

    /** Only for the container's proxy. */
    protected CustomerBook() {
        this(null, null, null);
    }

    /** Needs the core's entities, and the subscriptions to count. */
    @Inject
    public CustomerBook(
            EntityManager entities, Transactions transactions, SubscriptionBook subscriptions) {
        this.entities = entities;
        this.transactions = transactions;
        this.subscriptions = subscriptions;
    }

    @Override
    public Optional<Customer> find(CustomerId id) {
        return transactions.call(
                () ->
                        entities.createNamedQuery(CustomerRow.COUNTED, Object[].class)
                                .setParameter("id", id.key())
                                .getResultStream()
                                .<Customer>map(
                                        row ->
                                                StoredCustomer.of(
                                                        (CustomerRow) row[0],
                                                        ((Number) row[1]).intValue()))
                                .findFirst());
    }

    @Override
    public List<Customer> search(CustomerQuery query) {
        return transactions.call(
                () -> {
                    CriteriaBuilder build = entities.getCriteriaBuilder();
                    CriteriaQuery<CustomerRow> select = build.createQuery(CustomerRow.class);
                    Root<CustomerRow> customer = select.from(CustomerRow.class);
                    select.select(customer)
                            .where(new CustomerFilter(query).on(build, select, customer))
                            .orderBy(order(query, build, customer));
                    return counted(
                            entities.createQuery(select)
                                    .setFirstResult(query.offset())
                                    .setMaxResults(query.limit())
                                    .getResultList());
                });
    }

    @Override
    public long count(CustomerQuery query) {
        return transactions.call(
                () -> {
                    CriteriaBuilder build = entities.getCriteriaBuilder();
                    CriteriaQuery<Long> select = build.createQuery(Long.class);
                    Root<CustomerRow> customer = select.from(CustomerRow.class);
                    select.select(build.count(customer))
                            .where(new CustomerFilter(query).on(build, select, customer));
                    return entities.createQuery(select).getSingleResult();
                });
    }

    /** The two-letter codes of the countries in which the partner has customers. */
    public List<String> countries() {
        return transactions.call(
                () ->
                        entities.createQuery(
                                        """
                                        select distinct c.country from CustomerRow c
                                        order by c.country""",
                                        String.class)
                                .getResultList());
    }

    /** Adds a customer to the calling partner's. */
    public void add(NewCustomer customer) {
        transactions.run(() -> entities.persist(new CustomerRow(customer)));
    }

    /** The customer of a domain, in any case. */
    Optional<Customer> withDomain(String domain) {
        return transactions.call(
                () ->
                        counted(
                                        entities.createQuery(
                                                        """
                                                        select c from CustomerRow c
                                                        where c.domainKey = :domain""",
                                                        CustomerRow.class)
                                                .setParameter(
                                                        "domain", domain.toLowerCase(Locale.ROOT))
                                                .setMaxResults(1)
                                                .getResultList())
                                .stream()
                                .findFirst());
    }

    /** The names of customers, in one statement; those that are unknown are left out. */
    public Map<CustomerId, String> namesOf(Collection<CustomerId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return transactions.call(
                () ->
                        entities.createQuery(
                                        """
                                        select c from CustomerRow c
                                        where c.customerKey in :ids""",
                                        CustomerRow.class)
                                .setParameter("ids", ids.stream().map(CustomerId::key).toList())
                                .getResultStream()
                                .collect(
                                        toMap(
                                                row -> CustomerId.of(row.customerId),
                                                row -> row.companyName)));
    }

    private static List<Order> order(
            CustomerQuery query, CriteriaBuilder build, Root<CustomerRow> customer) {
        Expression<?> first =
                customer.get(query.sort() == CustomerQuery.Sort.SINCE ? "since" : "nameKey");
        // The key makes the order total, so that no page repeats or leaves out a customer.
        Expression<?> second = customer.get("customerKey");
        return query.ascending()
                ? List.of(build.asc(first), build.asc(second))
                : List.of(build.desc(first), build.desc(second));
    }

    private List<Customer> counted(List<CustomerRow> rows) {
        Map<CustomerId, Integer> counts =
                subscriptions.countsOf(
                        rows.stream().map(row -> CustomerId.of(row.customerId)).toList());
        return rows.stream()
                .<Customer>map(
                        row ->
                                StoredCustomer.of(
                                        row, counts.getOrDefault(CustomerId.of(row.customerId), 0)))
                .toList();
    }
}
