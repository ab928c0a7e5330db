package org.partnerconsole.platform.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The columns of an export. Immutable.
 *
 * <p>A cell is a text, a number, a truth value, or anything whose {@code toString} is what readers
 * want (an instant is written in UTC as ISO 8601 has it); null and an empty {@code Optional} are an
 * empty cell.
 *
 * @param <T> a row
 */
public final class CsvColumns<T> {

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private final Map<String, Function<? super T, ?>> cells;

    private CsvColumns(Map<String, Function<? super T, ?>> cells) {
        this.cells = cells;
    }

    /** No column yet. */
    public static <T> CsvColumns<T> none() {
        return new CsvColumns<>(Map.of());
    }

    /**
     * One more column, to the right of the others.
     *
     * @param header what stands above it; scripts rely on it, so that it is not translated
     * @throws IllegalArgumentException if there is a column of that header
     */
    public CsvColumns<T> with(String header, Function<? super T, ?> cell) {
        Map<String, Function<? super T, ?>> more = new LinkedHashMap<>(cells);
        if (more.put(header, Objects.requireNonNull(cell, "cell")) != null) {
            throw new IllegalArgumentException("there are two columns \"%s\"".formatted(header));
        }
        return new CsvColumns<>(more);
    }

    List<String> headers() {
        return List.copyOf(cells.keySet());
    }

    List<String> of(T row) {
        List<String> values = new ArrayList<>(cells.size());
        cells.values().forEach(cell -> values.add(text(cell.apply(row))));
        return values;
    }

    private static String text(Object value) {
        return switch (value) {
            case null -> "";
            case Optional<?> optional -> text(optional.orElse(null));
            case Number number -> number.toString();
            default -> harmless(value.toString());
        };
    }

    /** A spreadsheet would run a text that begins so as a formula; a number is none. */
    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
