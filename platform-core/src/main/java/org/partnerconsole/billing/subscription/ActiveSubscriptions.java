package org.partnerconsole.billing.subscription;

import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import org.partnerconsole.api.billing.SubscriptionStatus;

/** The condition that a customer has an active subscription, for queries of customers. */
public final class ActiveSubscriptions {

    private ActiveSubscriptions() {}

    /**
     * Whether there is an active subscription.
     *
     * @param query the query that the condition is for
     * @param customerKey whose it has to be
     */
    public static Predicate exist(
            CriteriaBuilder build, AbstractQuery<?> query, Expression<String> customerKey) {
        Subquery<Integer> one = query.subquery(Integer.class);
        Root<SubscriptionRow> subscription = one.from(SubscriptionRow.class);
        one.select(build.literal(1))
                .where(
                        build.equal(subscription.get("customerKey"), customerKey),
                        build.equal(subscription.get("status"), SubscriptionStatus.ACTIVE));
        return build.exists(one);
    }
}
