package org.partnerconsole.billing.customer;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.partnerconsole.api.billing.CustomerQuery;

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
        return all.toArray(Predicate[]::new);
    }

    static String literal(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("([%_!])", ESCAPE + "$1");
    }
}
