package org.partnerconsole.esim.errors.cases;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnerconsole.esim.errors.api.CaseQuery;
import org.partnerconsole.esim.errors.api.EsimCase;

/** Reads and writes cases; in a transaction only. */
class CaseStore {

    private final EntityManager entities;

    CaseStore(EntityManager entities) {
        this.entities = entities;
    }

    void add(CaseRow row) {
        entities.persist(row);
    }

    /** Writes what is pending now, so that a lost race shows here and not at the commit. */
    void flush() {
        entities.flush();
    }

    Optional<CaseRow> find(UUID id) {
        return Optional.ofNullable(entities.find(CaseRow.class, id));
    }

    Optional<CaseRow> findOpen(String openKey) {
        return entities.createQuery(
                        "select c from EsimCase c where c.openKey = :key", CaseRow.class)
                .setParameter("key", openKey)
                .getResultStream()
                .findFirst();
    }

    List<EsimCase> list(CaseQuery wanted) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<CaseRow> query = builder.createQuery(CaseRow.class);
        Root<CaseRow> row = query.from(CaseRow.class);
        query.select(row).where(conditions(wanted, builder, row));
        query.orderBy(builder.desc(row.get("openedAt")), builder.asc(row.get("id")));
        return List.copyOf(
                entities.createQuery(query)
                        .setFirstResult(wanted.offset())
                        .setMaxResults(wanted.limit())
                        .getResultList());
    }

    long count(CaseQuery wanted) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<CaseRow> row = query.from(CaseRow.class);
        query.select(builder.count(row)).where(conditions(wanted, builder, row));
        return entities.createQuery(query).getSingleResult();
    }

    private static Predicate[] conditions(
            CaseQuery wanted, CriteriaBuilder builder, Root<CaseRow> row) {
        List<Predicate> all = new ArrayList<>();
        wanted.state().ifPresent(state -> all.add(builder.equal(row.get("state"), state)));
        wanted.error().ifPresent(error -> all.add(builder.equal(row.get("error"), error)));
        wanted.openedBefore()
                .ifPresent(
                        time -> all.add(builder.lessThan(row.get("openedAt"), Columns.time(time))));
        return all.toArray(Predicate[]::new);
    }
}
