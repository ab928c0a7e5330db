package org.partnerconsole.billing.customer;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;

import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerQuery;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The conditions of a query, in which what people type is text and never a pattern. */
record CustomerFilter(CustomerQuery query) {

    private static final char ESCAPE = '!';

    Predicate[] on(CriteriaBuilder build, Root<CustomerRow> customer) {
        List<Predicate> all = new ArrayList<>();
        if (!query.text().isEmpty()) {
            String text = literal(query.text());
            all.add(
                    build.or(
                            build.like(customer.get("nameKey"), "%" + text + "%", ESCAPE),
                            build.like(customer.get("domainKey"), "%" + text + "%", ESCAPE),
                            build.like(customer.get("customerKey"), text + "%", ESCAPE)));
        }
        if (!query.namePrefix().isEmpty()) {
            all.add(build.like(customer.get("nameKey"), literal(query.namePrefix()) + "%", ESCAPE));
        }
        if (!query.domainPrefix().isEmpty()) {
            all.add(
                    build.like(
                            customer.get("domainKey"),
                            literal(query.domainPrefix()) + "%",
                            ESCAPE));
        }
        query.last().ifPresent(last -> all.add(follows(last, build, customer)));
        return all.toArray(Predicate[]::new);
    }

    private Predicate follows(Customer last, CriteriaBuilder build, Root<CustomerRow> customer) {
        return query.sort() == CustomerQuery.Sort.SINCE
                ? follows(
                        build,
                        customer.<OffsetDateTime>get("since"),
                        last.since().atOffset(ZoneOffset.UTC),
                        customer.get("customerKey"),
                        last)
                : follows(
                        build,
                        customer.<String>get("nameKey"),
                        last.companyName().toLowerCase(Locale.ROOT),
                        customer.get("customerKey"),
                        last);
    }

    /** Written so that the index is entered at the value: an "or" at the top would read it all. */
    private <V extends Comparable<? super V>> Predicate follows(
            CriteriaBuilder build,
            Expression<V> first,
            V value,
            Expression<String> key,
            Customer last) {
        String lastKey = last.id().key();
        return query.ascending()
                ? build.and(
                        build.greaterThanOrEqualTo(first, value),
                        build.or(build.greaterThan(first, value), build.greaterThan(key, lastKey)))
                : build.and(
                        build.lessThanOrEqualTo(first, value),
                        build.or(build.lessThan(first, value), build.lessThan(key, lastKey)));
    }

    static String literal(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("([%_!])", ESCAPE + "$1");
    }
}
