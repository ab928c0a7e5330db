package org.partnerconsole.api.billing;

import java.util.Objects;
import java.util.Optional;

/** Which customers to find, in which order, and which slice of them. Immutable. */
public final class CustomerQuery {

    /** By what customers are sorted. */
    public enum Sort {
        COMPANY_NAME,
        SINCE
    }

    private static final CustomerQuery ALL =
            new CustomerQuery("", "", "", Sort.COMPANY_NAME, true, 0, 100, null);

    private final String text;
    private final String namePrefix;
    private final String domainPrefix;
    private final Sort sort;
    private final boolean ascending;
    private final int offset;
    private final int limit;
    private final Customer last;

    private CustomerQuery(
            String text,
            String namePrefix,
            String domainPrefix,
            Sort sort,
            boolean ascending,
            int offset,
            int limit,
            Customer last) {
        this.text = text;
        this.namePrefix = namePrefix;
        this.domainPrefix = domainPrefix;
        this.sort = sort;
        this.ascending = ascending;
        this.offset = offset;
        this.limit = limit;
        this.last = last;
    }

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
        return new CustomerQuery(
                text.strip(), namePrefix, domainPrefix, sort, ascending, offset, limit, last);
    }

    /** Only customers whose company name begins with a text; case is ignored; blank finds all. */
    public CustomerQuery withNamePrefix(String namePrefix) {
        return new CustomerQuery(
                text, namePrefix.strip(), domainPrefix, sort, ascending, offset, limit, last);
    }

    /** Only customers whose domain begins with a text; case is ignored; blank finds all. */
    public CustomerQuery withDomainPrefix(String domainPrefix) {
        return new CustomerQuery(
                text, namePrefix, domainPrefix.strip(), sort, ascending, offset, limit, last);
    }

    /** In another order. */
    public CustomerQuery sortedBy(Sort sort, boolean ascending) {
        return new CustomerQuery(
                text,
                namePrefix,
                domainPrefix,
                Objects.requireNonNull(sort, "sort"),
                ascending,
                offset,
                limit,
                last);
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
        return new CustomerQuery(
                text, namePrefix, domainPrefix, sort, ascending, offset, limit, last);
    }

    /**
     * Only customers that follow another in this order: the next slice after the one that ended
     * with it. However far on, it costs what the first one does, unlike a high offset.
     *
     * @param last the last customer of the slice before
     */
    public CustomerQuery after(Customer last) {
        return new CustomerQuery(
                text,
                namePrefix,
                domainPrefix,
                sort,
                ascending,
                offset,
                limit,
                Objects.requireNonNull(last, "last"));
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
