package org.partnerconsole.billing.subscription;

import static org.partnerconsole.platform.database.LikePattern.ESCAPE;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.platform.database.Following;
import org.partnerconsole.platform.database.LikePattern;

/** The conditions and the order of a query, in which what people type is never a pattern. */
record SubscriptionFilter(SubscriptionQuery query) {

    /** Those that can still end. */
    static final List<SubscriptionStatus> LIVING =
            List.of(SubscriptionStatus.ACTIVE, SubscriptionStatus.SUSPENDED);

    Predicate[] on(CriteriaBuilder build, Root<SubscriptionRow> subscription) {
        List<Predicate> all = new ArrayList<>();
        if (!query.text().isEmpty()) {
            String part = LikePattern.containing(query.text());
            String beginning = LikePattern.beginning(query.text());
            all.add(
                    build.or(
                            build.like(build.lower(subscription.get("friendlyName")), part, ESCAPE),
                            build.like(build.lower(subscription.get("offerName")), part, ESCAPE),
                            build.like(subscription.get("subscriptionKey"), beginning, ESCAPE),
                            build.like(subscription.get("customerKey"), beginning, ESCAPE),
                            build.like(subscription.get("orderKey"), beginning, ESCAPE)));
        }
        query.customer()
                .ifPresent(
                        whose ->
                                all.add(build.equal(subscription.get("customerKey"), whose.key())));
        query.offer()
                .ifPresent(of -> all.add(build.equal(subscription.get("offerId"), of.value())));
        query.status()
                .ifPresent(status -> all.add(build.equal(subscription.get("status"), status)));
        if (query.onlyWithoutRenewal()) {
            all.add(doesNotRenew(build, subscription.get("autoRenews")));
        }
        query.endsBefore()
                .map(time -> time.atOffset(ZoneOffset.UTC))
                .ifPresent(
                        time -> {
                            all.add(subscription.get("status").in(LIVING));
                            all.add(build.lessThan(subscription.get("commitmentEndsAt"), time));
                        });
        query.last()
                .ifPresent(
                        last ->
                                all.add(
                                        Following.of(
                                                build,
                                                query.ascending(),
                                                subscription.<OffsetDateTime>get(sortedBy()),
                                                valueOf(last).atOffset(ZoneOffset.UTC),
                                                subscription.<String>get("subscriptionKey"),
                                                last.id().key())));
        return all.toArray(Predicate[]::new);
    }

    /**
     * Beside a {@code like ... escape} EclipseLink writes what it compares with into the statement,
     * and truth values as numbers, which H2 does not compare with truth values: so it is compared
     * as the word that each database has for it. Without a text, the index wants the column itself.
     */
    private Predicate doesNotRenew(CriteriaBuilder build, Expression<Boolean> renews) {
        if (query.text().isEmpty()) {
            return build.isFalse(renews);
        }
        Expression<String> word = build.function("concat", String.class, renews, build.literal(""));
        return build.like(build.lower(word), "f%");
    }

    private String sortedBy() {
        return query.sort() == SubscriptionQuery.Sort.ENDS ? "commitmentEndsAt" : "createdAt";
    }

    private Instant valueOf(Subscription last) {
        return query.sort() == SubscriptionQuery.Sort.ENDS
                ? last.commitmentEndsAt()
                : last.createdAt();
    }

    /** By the key at last, so that no page repeats or leaves out a subscription. */
    List<Order> order(CriteriaBuilder build, Root<SubscriptionRow> subscription) {
        var first = subscription.get(sortedBy());
        var second = subscription.get("subscriptionKey");
        return query.ascending()
                ? List.of(build.asc(first), build.asc(second))
                : List.of(build.desc(first), build.desc(second));
    }
}
