package org.partnerconsole.api.billing;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Which customers to find, in which order, and which slice of them. Immutable. */
public final class CustomerQuery {

    /** By what customers are sorted. */
    public enum Sort {
        COMPANY_NAME,
        SINCE
    }

    private static final CustomerQuery ALL = new CustomerQuery();

    // Set only while a query is made; see with().
    private String text = "";
    private String namePrefix = "";
    private String domainPrefix = "";
    private String country = "";
    private Boolean subscribed;
    private Instant since;
    private Sort sort = Sort.COMPANY_NAME;
    private boolean ascending = true;
    private int offset;
    private int limit = 100;
    private Customer last;

    private CustomerQuery() {}

    /** The first 100 of all customers, by company name. */
    public static CustomerQuery all() {
        return ALL;
    }

    /**
     * Only customers whose name or domain contains a text, or whose id begins with it; case is
     * ignored.
     *
     * @param text the text; blank finds all
     */
    public CustomerQuery matching(String text) {
        return with(query -> query.text = text.strip());
    }

    /** Only customers whose company name begins with a text; case is ignored; blank finds all. */
    public CustomerQuery withNamePrefix(String namePrefix) {
        return with(query -> query.namePrefix = namePrefix.strip());
    }

    /** Only customers whose domain begins with a text; case is ignored; blank finds all. */
    public CustomerQuery withDomainPrefix(String domainPrefix) {
        return with(query -> query.domainPrefix = domainPrefix.strip());
    }

    /** Only customers of a country (two-letter ISO 3166 code, any case); blank finds all. */
    public CustomerQuery inCountry(String country) {
        return with(query -> query.country = country.strip().toUpperCase(Locale.ROOT));
    }

    /**
     * Only customers with an active subscription, or only those without.
     *
     * @param subscribed whether they have one
     */
    public CustomerQuery withActiveSubscription(boolean subscribed) {
        return with(query -> query.subscribed = subscribed);
    }

    /** Only those who have become customers at that time or later. */
    public CustomerQuery since(Instant earliest) {
        return with(query -> query.since = Objects.requireNonNull(earliest, "earliest"));
    }

    /** In another order. */
    public CustomerQuery sortedBy(Sort sort, boolean ascending) {
        return with(
                query -> {
                    query.sort = Objects.requireNonNull(sort, "sort");
                    query.ascending = ascending;
                });
    }

    /**
     * Another slice of the result.
     *
     * @param offset how many to leave out, 0 or more
     * @param limit how many to return at most, 1 to 1000
     * @throws IllegalArgumentException if either is out of its range
     */
    public CustomerQuery slice(int offset, int limit) {
        if (offset < 0 || limit < 1 || limit > 1000) {
            throw new IllegalArgumentException(
                    "offset must be 0 or more and limit 1 to 1000, but they are %d and %d"
                            .formatted(offset, limit));
        }
        return with(
                query -> {
                    query.offset = offset;
                    query.limit = limit;
                });
    }

    /**
     * Only customers that follow another in this order: the next slice after the one that ended
     * with it. However far on, it costs what the first one does, unlike a high offset.
     *
     * @param last the last customer of the slice before
     */
    public CustomerQuery after(Customer last) {
        return with(query -> query.last = Objects.requireNonNull(last, "last"));
    }

    private CustomerQuery with(Consumer<CustomerQuery> change) {
        CustomerQuery query = new CustomerQuery();
        query.text = text;
        query.namePrefix = namePrefix;
        query.domainPrefix = domainPrefix;
        query.country = country;
        query.subscribed = subscribed;
        query.since = since;
        query.sort = sort;
        query.ascending = ascending;
        query.offset = offset;
        query.limit = limit;
        query.last = last;
        change.accept(query);
        return query;
    }

    /** Part of the name or domain, or the beginning of the id; empty for all. */
    public String text() {
        return text;
    }

    /** The beginning of the company name; empty for all. */
    public String namePrefix() {
        return namePrefix;
    }

    /** The beginning of the domain; empty for all. */
    public String domainPrefix() {
        return domainPrefix;
    }

    /** The upper-case two-letter code of the country; empty for all. */
    public String country() {
        return country;
    }

    /** Whether they have an active subscription; empty if it does not matter. */
    public Optional<Boolean> activeSubscription() {
        return Optional.ofNullable(subscribed);
    }

    /** The earliest time at which they have become customers; empty for all. */
    public Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    /** By what to sort. */
    public Sort sort() {
        return sort;
    }

    /** Whether the smallest comes first. */
    public boolean ascending() {
        return ascending;
    }

    /** How many to leave out. */
    public int offset() {
        return offset;
    }

    /** How many to return at most. */
    public int limit() {
        return limit;
    }

    /** The customer that those asked for follow; empty if they are asked for from the first. */
    public Optional<Customer> last() {
        return Optional.ofNullable(last);
    }
}
