package org.partnerconsole.platform.database;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;

/**
 * The condition that a row follows another one in an order of a value and a key: the next slice of
 * a list after the one that ended with it. However far on, it costs what the first one does.
 */
public final class Following {

    private Following() {}

    /**
     * Written so that the index is entered at the value: an "or" at the top would read it all.
     *
     * @param first what is sorted by, and its value in the row before
     * @param key what makes the order total, and its value in the row before
     */
    public static <V extends Comparable<? super V>> Predicate of(
            CriteriaBuilder build,
            boolean ascending,
            Expression<V> first,
            V firstBefore,
            Expression<String> key,
            String keyBefore) {
        return ascending
                ? build.and(
                        build.greaterThanOrEqualTo(first, firstBefore),
                        build.or(
                                build.greaterThan(first, firstBefore),
                                build.greaterThan(key, keyBefore)))
                : build.and(
                        build.lessThanOrEqualTo(first, firstBefore),
                        build.or(
                                build.lessThan(first, firstBefore),
                                build.lessThan(key, keyBefore)));
    }
}
