package org.partnerconsole.billing.offer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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
        return transactions.call(() -> read(List.of(id.key())).stream().findFirst());
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
