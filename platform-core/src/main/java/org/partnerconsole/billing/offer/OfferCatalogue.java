package org.partnerconsole.billing.offer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.Offers;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.platform.database.LikePattern;

/** The catalogue of each partner. A list of offers costs two statements, whatever its length. */
@ApplicationScoped
public class OfferCatalogue implements Offers {

    private final EntityManager entities;
    private final Transactions transactions;

    /** Only for the container's proxy. */
    protected OfferCatalogue() {
        this(null, null);
    }

    /** Needs the core's entities. */
    @Inject
    public OfferCatalogue(EntityManager entities, Transactions transactions) {
        this.entities = entities;
        this.transactions = transactions;
    }

    @Override
    public Optional<Offer> find(OfferId id) {
        return transactions.call(
                () ->
                        entities.createNamedQuery(OfferRow.BY_KEY, OfferRow.class)
                                .setParameter("id", id.key())
                                .getResultStream()
                                .findFirst()
                                .map(
                                        row ->
                                                offer(
                                                        row,
                                                        row.addOn
                                                                ? prerequisitesOf(id)
                                                                : Set.of())));
    }

    @Override
    public List<Offer> soldIn(String country) {
        return transactions.call(
                () ->
                        complete(
                                entities.createQuery(
                                                """
                                                select o from OfferRow o
                                                where o.country = :country
                                                order by o.name, o.offerKey""",
                                                OfferRow.class)
                                        .setParameter("country", country.toUpperCase(Locale.ROOT))
                                        .getResultList()));
    }

    @Override
    public List<Offer> addOnsOf(OfferId base) {
        return transactions.call(
                () ->
                        read(
                                entities.createQuery(
                                                """
                                                select p.addOnKey from PrerequisiteRow p
                                                where p.baseKey = :base""",
                                                String.class)
                                        .setParameter("base", base.key())
                                        .getResultList()));
    }

    /** A slice of the base offers that a query asks for. */
    public List<Offer> bases(OfferQuery query, int offset, int limit) {
        return transactions.call(
                () -> {
                    CriteriaBuilder build = entities.getCriteriaBuilder();
                    CriteriaQuery<OfferRow> select = build.createQuery(OfferRow.class);
                    Root<OfferRow> offer = select.from(OfferRow.class);
                    OfferFilter filter = new OfferFilter(query);
                    select.select(offer)
                            .where(filter.onBases(build, select, offer))
                            .orderBy(filter.order(build, offer));
                    return complete(
                            entities.createQuery(select)
                                    .setFirstResult(offset)
                                    .setMaxResults(limit)
                                    .getResultList());
                });
    }

    /** How many base offers a query finds. */
    public long countBases(OfferQuery query) {
        return transactions.call(
                () -> {
                    CriteriaBuilder build = entities.getCriteriaBuilder();
                    CriteriaQuery<Long> select = build.createQuery(Long.class);
                    Root<OfferRow> offer = select.from(OfferRow.class);
                    OfferFilter filter = new OfferFilter(query);
                    select.select(build.count(offer)).where(filter.onBases(build, select, offer));
                    return entities.createQuery(select).getSingleResult();
                });
    }

    /**
     * A slice of the offers, add-ons too, whose name contains a text or whose id begins with it, by
     * name; case is ignored.
     */
    public List<Offer> named(String text, int offset, int limit) {
        return transactions.call(
                () ->
                        complete(
                                entities.createQuery(
                                                """
                                                select o from OfferRow o
                                                where lower(o.name) like :part escape '!'
                                                or o.offerKey like :beginning escape '!'
                                                order by o.name, o.offerKey""",
                                                OfferRow.class)
                                        .setParameter("part", LikePattern.containing(text))
                                        .setParameter("beginning", LikePattern.beginning(text))
                                        .setFirstResult(offset)
                                        .setMaxResults(limit)
                                        .getResultList()));
    }

    /** Those of some offers that are in the catalogue, by name. */
    public List<Offer> findAll(Collection<OfferId> ids) {
        return transactions.call(() -> read(ids.stream().map(OfferId::key).toList()));
    }

    /** The two-letter codes of the countries in which something is sold. */
    public List<String> countries() {
        return transactions.call(
                () ->
                        entities.createQuery(
                                        """
                                        select distinct o.country from OfferRow o
                                        order by o.country""",
                                        String.class)
                                .getResultList());
    }

    /** The base offers that have at least one add-on. */
    public Set<OfferId> withAddOns() {
        return transactions.call(
                () ->
                        entities.createQuery(
                                        "select distinct p.baseId from PrerequisiteRow p",
                                        String.class)
                                .getResultStream()
                                .map(OfferId::of)
                                .collect(toCollection(LinkedHashSet::new)));
    }

    /** Puts an offer into the catalogue of the calling partner. */
    public Offer add(CatalogueOffer offer) {
        transactions.run(
                () -> {
                    entities.persist(new OfferRow(offer));
                    for (OfferId base : offer.prerequisites()) {
                        entities.persist(new PrerequisiteRow(offer.id(), base));
                    }
                });
        return offer;
    }

    private List<Offer> read(Collection<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return complete(
                entities.createQuery(
                                """
                                select o from OfferRow o
                                where o.offerKey in :keys
                                order by o.name, o.offerKey""",
                                OfferRow.class)
                        .setParameter("keys", keys)
                        .getResultList());
    }

    private List<Offer> complete(List<OfferRow> rows) {
        List<String> addOns =
                rows.stream().filter(row -> row.addOn).map(row -> row.offerKey).toList();
        Map<String, Set<OfferId>> prerequisites =
                addOns.isEmpty() ? Map.of() : prerequisitesOf(addOns);
        return rows.stream()
                .map(row -> offer(row, prerequisites.getOrDefault(row.offerKey, Set.of())))
                .toList();
    }

    private Set<OfferId> prerequisitesOf(OfferId addOn) {
        return entities.createQuery(
                        """
                        select p.baseId from PrerequisiteRow p
                        where p.addOnKey = :addOn
                        order by p.baseKey""",
                        String.class)
                .setParameter("addOn", addOn.key())
                .getResultStream()
                .map(OfferId::of)
                .collect(toCollection(LinkedHashSet::new));
    }

    private Map<String, Set<OfferId>> prerequisitesOf(List<String> addOns) {
        return entities.createQuery(
                        """
                        select p from PrerequisiteRow p
                        where p.addOnKey in :addOns
                        order by p.baseKey""",
                        PrerequisiteRow.class)
                .setParameter("addOns", addOns)
                .getResultStream()
                .collect(
                        groupingBy(
                                row -> row.addOnKey,
                                mapping(
                                        row -> OfferId.of(row.baseId),
                                        toCollection(LinkedHashSet::new))));
    }

    private static Offer offer(OfferRow row, Set<OfferId> prerequisites) {
        return new CatalogueOffer(
                OfferId.of(row.offerId),
                row.name,
                row.description,
                prerequisites,
                row.minimumQuantity,
                row.maximumQuantity,
                row.unitType,
                row.country,
                row.billingCycle,
                Money.of(row.unitPrice, row.currency),
                row.available);
    }
}
