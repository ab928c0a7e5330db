package org.partnerconsole.mobileplans.fulfillment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.partnerconsole.api.billing.Identifier;
import org.partnerconsole.mobileplans.api.Fulfillment;
import org.partnerconsole.mobileplans.api.FulfillmentQuery;
import org.partnerconsole.mobileplans.api.FulfillmentQuery.Sort;
import org.partnerconsole.mobileplans.api.FulfillmentState;
import org.partnerconsole.mobileplans.api.HistoryEntry;
import org.partnerconsole.mobileplans.api.Iccid;
import org.partnerconsole.mobileplans.api.StateCount;
import org.partnerconsole.mobileplans.api.Subject;
import org.partnerconsole.mobileplans.api.TransactionId;

/** Reads and writes fulfillments; in a transaction only. */
class FulfillmentStore {

    private final EntityManager entities;

    FulfillmentStore(EntityManager entities) {
        this.entities = entities;
    }

    void add(FulfillmentRow row) {
        entities.persist(row);
    }

    void add(HistoryRow row) {
        entities.persist(row);
    }

    /** Writes what is pending now, so that a lost race shows here and not at the commit. */
    void flush() {
        entities.flush();
    }

    Optional<FulfillmentRow> find(UUID id) {
        return Optional.ofNullable(entities.find(FulfillmentRow.class, id));
    }

    Optional<FulfillmentRow> find(TransactionId transactionId) {
        return entities.createQuery(
                        "select f from Fulfillment f where f.transactionId = :transaction",
                        FulfillmentRow.class)
                .setParameter("transaction", transactionId.value())
                .getResultStream()
                .findFirst();
    }

    /**
     * The fulfillment of a subject: by transaction, else the one of the profile that is not over.
     */
    Optional<FulfillmentRow> find(Subject subject) {
        return subject.transactionId()
                .map(this::find)
                .orElseGet(() -> subject.iccid().flatMap(this::current));
    }

    private Optional<FulfillmentRow> current(Iccid iccid) {
        return entities
                .createQuery(
                        "select f from Fulfillment f where f.iccid = :iccid"
                                + " order by f.createdAt desc",
                        FulfillmentRow.class)
                .setParameter("iccid", iccid.value())
                .setMaxResults(20)
                .getResultList()
                .stream()
                .min(Comparator.comparing(row -> row.state().isFinal()));
    }

    List<Fulfillment> list(FulfillmentQuery wanted) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<FulfillmentRow> query = builder.createQuery(FulfillmentRow.class);
        Root<FulfillmentRow> row = query.from(FulfillmentRow.class);
        query.select(row).where(conditions(wanted, builder, row));
        query.orderBy(
                wanted.sort() == Sort.DUE
                        ? builder.asc(row.get("networkDue"))
                        : builder.desc(row.get("changedAt")),
                builder.asc(row.get("id")));
        return List.copyOf(
                entities.createQuery(query)
                        .setFirstResult(wanted.offset())
                        .setMaxResults(wanted.limit())
                        .getResultList());
    }

    long count(FulfillmentQuery wanted) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<FulfillmentRow> row = query.from(FulfillmentRow.class);
        query.select(builder.count(row)).where(conditions(wanted, builder, row));
        return entities.createQuery(query).getSingleResult();
    }

    private static Predicate[] conditions(
            FulfillmentQuery wanted, CriteriaBuilder builder, Root<FulfillmentRow> row) {
        List<Predicate> all = new ArrayList<>();
        wanted.transactionId()
                .ifPresent(id -> all.add(builder.equal(row.get("transactionId"), id.value())));
        wanted.iccid().ifPresent(id -> all.add(builder.equal(row.get("iccid"), id.value())));
        wanted.orderId().ifPresent(id -> all.add(row.get("orderId").in(spellings(id))));
        wanted.customerId().ifPresent(id -> all.add(row.get("customerId").in(spellings(id))));
        if (!wanted.states().isEmpty()) {
            all.add(row.get("state").in(wanted.states()));
        }
        return all.toArray(Predicate[]::new);
    }

    /** The spellings an id is stored in, so that the index serves: GUIDs come in both cases. */
    private static Set<String> spellings(Identifier id) {
        return new HashSet<>(List.of(id.value(), id.key(), id.value().toUpperCase(Locale.ROOT)));
    }

    /** Counts by state; a row whose due time is before {@code late} counts as overdue. */
    List<StateCount> countByState(Instant late) {
        return entities
                .createQuery(
                        "select f.state, count(f.id),"
                                + " sum(case when f.networkDue < :late then 1 else 0 end)"
                                + " from Fulfillment f group by f.state",
                        Object[].class)
                .setParameter("late", Columns.time(late))
                .getResultList()
                .stream()
                .<StateCount>map(
                        row ->
                                new Count(
                                        (FulfillmentState) row[0],
                                        ((Number) row[1]).longValue(),
                                        ((Number) row[2]).longValue()))
                .toList();
    }

    List<HistoryEntry> history(UUID fulfillment) {
        return List.copyOf(
                entities.createQuery(
                                "select h from FulfillmentEvent h"
                                        + " where h.fulfillmentId = :fulfillment order by h.place",
                                HistoryRow.class)
                        .setParameter("fulfillment", fulfillment)
                        .getResultList());
    }

    private record Count(FulfillmentState state, long total, long late) implements StateCount {

        @Override
        public long overdue() {
            boolean waits =
                    state == FulfillmentState.AWAITING_NETWORK
                            || state == FulfillmentState.REGISTERING;
            return waits ? late : 0;
        }
    }
}
