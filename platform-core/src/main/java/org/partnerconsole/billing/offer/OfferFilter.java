package org.partnerconsole.billing.offer;

import static org.partnerconsole.platform.database.LikePattern.ESCAPE;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.List;
import org.partnerconsole.platform.database.LikePattern;

/**
 * The conditions of a query of base offers, in which what people type is never a pattern.
 *
 * <p>Truth values are compared with one another: EclipseLink writes literal ones as numbers, which
 * H2 does not take for truth values.
 */
record OfferFilter(OfferQuery query) {

    Predicate[] onBases(CriteriaBuilder build, CriteriaQuery<?> select, Root<OfferRow> base) {
        Predicate isBase = isBase(build, select, base);
        Predicate[] own = on(build, base, false);
        if (own.length == 0) {
            return new Predicate[] {isBase};
        }
        return new Predicate[] {
            isBase, build.or(build.and(own), hasSuchAnAddOn(build, select, base))
        };
    }

    private static Predicate isBase(
            CriteriaBuilder build, CriteriaQuery<?> select, Root<OfferRow> base) {
        Subquery<String> addOns = select.subquery(String.class);
        Root<PrerequisiteRow> link = addOns.from(PrerequisiteRow.class);
        addOns.select(link.get("addOnKey"));
        return build.not(base.<String>get("offerKey").in(addOns));
    }

    private Predicate hasSuchAnAddOn(
            CriteriaBuilder build, CriteriaQuery<?> select, Root<OfferRow> base) {
        Subquery<String> bases = select.subquery(String.class);
        Root<PrerequisiteRow> link = bases.from(PrerequisiteRow.class);
        Subquery<String> addOns = bases.subquery(String.class);
        Root<OfferRow> addOn = addOns.from(OfferRow.class);
        addOns.select(addOn.get("offerKey")).where(on(build, addOn, true));
        bases.select(link.get("baseKey")).where(link.<String>get("addOnKey").in(addOns));
        return base.<String>get("offerKey").in(bases);
    }

    private Predicate[] on(CriteriaBuilder build, Root<OfferRow> offer, boolean isAddOn) {
        List<Predicate> all = new ArrayList<>();
        if (!query.text().isBlank()) {
            all.add(
                    build.or(
                            build.like(
                                    build.lower(offer.get("name")),
                                    LikePattern.containing(query.text().strip()),
                                    ESCAPE),
                            build.like(
                                    offer.get("offerKey"),
                                    LikePattern.beginning(query.text().strip()),
                                    ESCAPE)));
        }
        query.country().ifPresent(country -> all.add(build.equal(offer.get("country"), country)));
        query.cycle().ifPresent(cycle -> all.add(build.equal(offer.get("billingCycle"), cycle)));
        query.available()
                .ifPresent(
                        wanted ->
                                all.add(
                                        wanted == isAddOn
                                                ? build.equal(
                                                        offer.get("available"), offer.get("addOn"))
                                                : build.notEqual(
                                                        offer.get("available"),
                                                        offer.get("addOn"))));
        return all.toArray(Predicate[]::new);
    }

    /** By the key at last, so that no page repeats or leaves out an offer. */
    List<Order> order(CriteriaBuilder build, Root<OfferRow> offer) {
        List<Expression<?>> by =
                switch (query.sort()) {
                    case NAME -> List.of(offer.get("name"), offer.get("offerKey"));
                    case COUNTRY ->
                            List.of(offer.get("country"), offer.get("name"), offer.get("offerKey"));
                    // Amounts of two currencies can't be compared.
                    case PRICE ->
                            List.of(
                                    offer.get("currency"),
                                    offer.get("unitPrice"),
                                    offer.get("offerKey"));
                };
        return by.stream()
                .map(each -> query.ascending() ? build.asc(each) : build.desc(each))
                .toList();
    }
}
