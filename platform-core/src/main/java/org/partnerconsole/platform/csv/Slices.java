package org.partnerconsole.platform.csv;

import java.util.List;
import java.util.Optional;

/**
 * Rows in a fixed order, read a slice at a time. A slice is found by the row before it, never by
 * its number: that keeps the millionth row as cheap as the first, and rows that come or go
 * meanwhile neither repeat nor hide others.
 *
 * @param <T> a row
 */
@FunctionalInterface
public interface Slices<T> {

    /**
     * The rows that follow another.
     *
     * @param last the last row of the slice before; empty for the first slice
     * @param limit how many at most, 1 to 1000; fewer are returned only at the end
     */
    List<T> after(Optional<T> last, int limit);
}
