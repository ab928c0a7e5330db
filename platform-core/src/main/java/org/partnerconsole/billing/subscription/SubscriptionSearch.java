package org.partnerconsole.billing.subscription;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.api.tx.Transactions;

/**
 * Finds subscriptions for lists, however many there are: a slice takes as many statements as one
 * subscription does.
 */
@ApplicationScoped
public class SubscriptionSearch {

    /** How deep add-ons are nested at most; what is below is left out. */
    private static final int DEEPEST = 3;

    private static final String BASES =
            """
            from SubscriptionRow s
            where s.customerKey = :customer and s.parentKey is null""";

    /** A family is shown whole if one of it stands so. */
    private static final String WITH_STATUS =
            """
            \sand (s.status = :status or exists (
                select 1 from SubscriptionRow a
                where a.customerKey = s.customerKey and a.parentKey = s.subscriptionKey
                and a.status = :status))""";

    private final EntityManager entities;
    private final Transactions transactions;

    /** Only for the container's proxy. */
    protected SubscriptionSearch() {
        this(null, null);
    }

    /** Needs the core's entities. */
    @Inject
    public SubscriptionSearch(EntityManager entities, Transactions transactions) {
        this.entities = entities;
        this.transactions = transactions;
    }

    /** The slice that a query asks for. */
    public List<Subscription> find(SubscriptionQuery query) {
        return transactions.call(
                () -> {
                    CriteriaBuilder build = entities.getCriteriaBuilder();
                    CriteriaQuery<SubscriptionRow> select =
                            build.createQuery(SubscriptionRow.class);
                    Root<SubscriptionRow> subscription = select.from(SubscriptionRow.class);
                    SubscriptionFilter filter = new SubscriptionFilter(query);
                    select.select(subscription)
                            .where(filter.on(build, subscription))
                            .orderBy(filter.order(build, subscription));
                    return entities.createQuery(select)
                            .setFirstResult(query.offset())
                            .setMaxResults(query.limit())
                            .getResultStream()
                            .<Subscription>map(StoredSubscription::of)
                            .toList();
                });
    }

    /** How many a query finds, whatever its slice. */
    public long count(SubscriptionQuery query) {
        return transactions.call(
                () -> {
                    CriteriaBuilder build = entities.getCriteriaBuilder();
                    CriteriaQuery<Long> select = build.createQuery(Long.class);
                    Root<SubscriptionRow> subscription = select.from(SubscriptionRow.class);
                    select.select(build.count(subscription))
                            .where(new SubscriptionFilter(query).on(build, subscription));
                    return entities.createQuery(select).getSingleResult();
                });
    }

    /** How many subscriptions to an offer are active. */
    public long activeOf(OfferId offer) {
        return count(
                SubscriptionQuery.all()
                        .ofOffer(Optional.of(offer))
                        .withStatus(Optional.of(SubscriptionStatus.ACTIVE)));
    }

    /**
     * Base subscriptions of a customer, the newest first, each followed by its add-ons: one
     * statement for the bases, and one for each level of add-ons below them.
     *
     * @param status only families of which the base or an add-on stands so; empty for all
     * @param offset how many bases to leave out, 0 or more
     * @param limit how many bases to return at most
     */
    public List<Subscription> familiesOf(
            CustomerId customer, Optional<SubscriptionStatus> status, int offset, int limit) {
        return transactions.call(
                () -> {
                    List<SubscriptionRow> bases =
                            asked(
                                            "select s " + BASES,
                                            " order by s.createdAt desc, s.subscriptionKey",
                                            SubscriptionRow.class,
                                            customer,
                                            status)
                                    .setFirstResult(offset)
                                    .setMaxResults(limit)
                                    .getResultList();
                    List<Subscription> families = new ArrayList<>();
                    collect(bases, families, addOnsBelow(customer, bases));
                    return List.copyOf(families);
                });
    }

    /** How many base subscriptions {@link #familiesOf} finds in all. */
    public long countFamiliesOf(CustomerId customer, Optional<SubscriptionStatus> status) {
        return transactions.call(
                () ->
                        asked("select count(s) " + BASES, "", Long.class, customer, status)
                                .getSingleResult());
    }

    private <T> TypedQuery<T> asked(
            String constant,
            String order,
            Class<T> type,
            CustomerId customer,
            Optional<SubscriptionStatus> status) {
        TypedQuery<T> query =
                entities.createQuery(
                                constant + (status.isPresent() ? WITH_STATUS : "") + order, type)
                        .setParameter("customer", customer.key());
        status.ifPresent(one -> query.setParameter("status", one));
        return query;
    }

    private Map<String, List<SubscriptionRow>> addOnsBelow(
            CustomerId customer, List<SubscriptionRow> bases) {
        List<SubscriptionRow> all = new ArrayList<>();
        List<SubscriptionRow> level = bases;
        for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
            level =
                    entities.createQuery(
                                    """
                                    select s from SubscriptionRow s
                                    where s.customerKey = :customer and s.parentKey in :parents
                                    order by s.createdAt, s.lineNumber""",
                                    SubscriptionRow.class)
                            .setParameter("customer", customer.key())
                            .setParameter(
                                    "parents",
                                    level.stream().map(row -> row.subscriptionKey).toList())
                            .getResultList();
            all.addAll(level);
        }
        return all.stream().collect(groupingBy(row -> row.parentKey));
    }

    private static void collect(
            List<SubscriptionRow> rows,
            List<Subscription> families,
            Map<String, List<SubscriptionRow>> addOns) {
        for (SubscriptionRow row : rows) {
            families.add(StoredSubscription.of(row));
            collect(addOns.getOrDefault(row.subscriptionKey, List.of()), families, addOns);
        }
    }
}
