package org.partnerconsole.billing.customer;

import static org.partnerconsole.platform.database.LikePattern.ESCAPE;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerQuery;
import org.partnerconsole.billing.subscription.ActiveSubscriptions;
import org.partnerconsole.platform.database.Following;
import org.partnerconsole.platform.database.LikePattern;

/** The conditions of a query, in which what people type is text and never a pattern. */
record CustomerFilter(CustomerQuery query) {

    Predicate[] on(CriteriaBuilder build, CriteriaQuery<?> select, Root<CustomerRow> customer) {
        List<Predicate> all = new ArrayList<>();
        if (!query.text().isEmpty()) {
            String part = LikePattern.containing(query.text());
            String beginning = LikePattern.beginning(query.text());
            all.add(
                    build.or(
                            build.like(customer.get("nameKey"), part, ESCAPE),
                            build.like(customer.get("domainKey"), part, ESCAPE),
                            build.like(customer.get("customerKey"), beginning, ESCAPE)));
        }
        if (!query.namePrefix().isEmpty()) {
            all.add(
                    build.like(
                            customer.get("nameKey"),
                            LikePattern.beginning(query.namePrefix()),
                            ESCAPE));
        }
        if (!query.domainPrefix().isEmpty()) {
            all.add(
                    build.like(
                            customer.get("domainKey"),
                            LikePattern.beginning(query.domainPrefix()),
                            ESCAPE));
        }
        if (!query.country().isEmpty()) {
            all.add(build.equal(customer.get("country"), query.country()));
        }
        query.since()
                .map(earliest -> earliest.atOffset(ZoneOffset.UTC))
                .ifPresent(
                        earliest ->
                                all.add(
                                        build.greaterThanOrEqualTo(
                                                customer.get("since"), earliest)));
        query.activeSubscription()
                .ifPresent(
                        wanted -> {
                            Predicate has =
                                    ActiveSubscriptions.exist(
                                            build, select, customer.get("customerKey"));
                            all.add(wanted ? has : build.not(has));
                        });
        query.last().ifPresent(last -> all.add(follows(last, build, customer)));
        return all.toArray(Predicate[]::new);
    }

    private Predicate follows(Customer last, CriteriaBuilder build, Root<CustomerRow> customer) {
        Expression<String> key = customer.get("customerKey");
        return query.sort() == CustomerQuery.Sort.SINCE
                ? Following.of(
                        build,
                        query.ascending(),
                        customer.<OffsetDateTime>get("since"),
                        last.since().atOffset(ZoneOffset.UTC),
                        key,
                        last.id().key())
                : Following.of(
                        build,
                        query.ascending(),
                        customer.<String>get("nameKey"),
                        last.companyName().toLowerCase(Locale.ROOT),
                        key,
                        last.id().key());
    }
}
