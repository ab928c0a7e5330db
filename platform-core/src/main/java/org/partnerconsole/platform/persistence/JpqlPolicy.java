package org.partnerconsole.platform.persistence;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a query in JPQL may not do: reach past the partner's rows, or leave no trail. */
final class JpqlPolicy {

    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*+'");
    private static final Pattern PAST_THE_FILTER =
            Pattern.compile(
                    "\\b(sql|func|function|operator|column|table)\\s*\\(",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern BULK =
            Pattern.compile("\\s*(update|delete)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Queries that were found in order: most are constant texts, which come again and again. */
    private static final Set<String> IN_ORDER = ConcurrentHashMap.newKeySet();

    private static final int MOST_KEPT = 1000;

    private JpqlPolicy() {}

    /**
     * Refuses a query, unless it was checked before.
     *
     * @throws IllegalArgumentException with what is wrong and what to write in its place
     */
    static void require(String jpql) {
        if (!IN_ORDER.contains(jpql)) {
            check(jpql);
            if (IN_ORDER.size() < MOST_KEPT) {
                IN_ORDER.add(jpql);
            }
        }
    }

    /**
     * Refuses a query.
     *
     * @throws IllegalArgumentException with what is wrong and what to write in its place
     */
    static void check(String jpql) {
        if (jpql.indexOf('"') >= 0) {
            // The provider takes them for literals too, in which anything could be hidden.
            throw new IllegalArgumentException(
                    "the query '%s' has a double quote: write literals in single quotes, or as parameters"
                            .formatted(jpql));
        }
        String code = LITERAL.matcher(jpql).replaceAll("''");
        if (BULK.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "the query '%s' changes rows in bulk, which would leave no trail of them: read the rows and change them one by one"
                            .formatted(jpql));
        }
        Matcher past = PAST_THE_FILTER.matcher(code);
        if (past.find()) {
            throw new IllegalArgumentException(
                    "the query '%s' uses %s(…), which could reach other partners' rows: write it in plain JPQL"
                            .formatted(jpql, past.group(1).toUpperCase(Locale.ROOT)));
        }
    }
}
