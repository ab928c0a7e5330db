package org.partnerconsole.console.part;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Things in the order in which they belong together: each parent, then what belongs to it.
 *
 * @param item the thing
 * @param depth how deep it is nested; 0 for a thing without a parent in the list
 */
public record Nesting<T>(T item, int depth) {

    /**
     * Sorts each thing behind its parent; otherwise the order stays. One whose parent is not in the
     * list stands by itself.
     */
    public static <T, K> List<Nesting<T>> of(
            List<T> items, Function<T, K> id, Function<T, Optional<K>> parent) {
        Set<K> known = new HashSet<>();
        items.forEach(item -> known.add(id.apply(item)));
        List<Nesting<T>> nested = new ArrayList<>();
        for (T item : items) {
            if (parent.apply(item).filter(known::contains).isEmpty()) {
                collect(item, 0, items, id, parent, nested);
            }
        }
        return nested;
    }

    private static <T, K> void collect(
            T item,
            int depth,
            List<T> items,
            Function<T, K> id,
            Function<T, Optional<K>> parent,
            List<Nesting<T>> nested) {
        nested.add(new Nesting<>(item, depth));
        for (T other : items) {
            if (parent.apply(other).filter(id.apply(item)::equals).isPresent()) {
                collect(other, depth + 1, items, id, parent, nested);
            }
        }
    }
}
