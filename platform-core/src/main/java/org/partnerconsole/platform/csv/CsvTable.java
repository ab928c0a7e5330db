package org.partnerconsole.platform.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A table that is written as comma-separated values (RFC 4180) while it is read: of however many
 * rows, one slice is in memory at a time.
 *
 * <p>The text is UTF-8 and begins with a byte order mark, without which spreadsheets take it for
 * one of an older encoding. Cells that a spreadsheet would run as formulas are written as texts.
 *
 * <p>For a REST resource, {@code table::writeTo} is a {@code StreamingOutput}.
 *
 * @param <T> a row
 */
public final class CsvTable<T> {

    /** What such a file is called in HTTP. */
    public static final String MEDIA_TYPE = "text/csv;charset=utf-8";

    /** What the last line of a file begins with that is not whole. */
    public static final String BROKEN_OFF = "THIS FILE IS NOT WHOLE: ";

    private static final int SLICE = 1000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CsvColumns<T> columns;
    private final Slices<T> slices;

    /** A table of these columns, with the rows of these slices. */
    public CsvTable(CsvColumns<T> columns, Slices<T> slices) {
        this.columns = columns;
        this.slices = slices;
    }

    /**
     * Writes the whole table. Does not close the stream.
     *
     * <p>The first slice is read before anything is written, so that what can't be read at all is
     * an ordinary error. A failure later on is thrown as well, but the beginning has then been
     * sent: a last line says that the file is not whole, how many rows it has and what to do.
     *
     * @throws IOException if the reader has gone away
     * @throws RuntimeException what the slices throw
     */
    public void writeTo(OutputStream out) throws IOException {
        List<T> first = slices.after(Optional.empty(), SLICE);
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CsvWriter lines =
                CsvWriter.builder()
                        .quoteStrategy(QuoteStrategies.NON_EMPTY)
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(text);
        try {
            lines.writeRecord(columns.headers());
            write(first, lines);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            lines.flush();
        }
    }

    private void write(List<T> first, CsvWriter lines) {
        List<T> slice = first;
        long rows = 0;
        while (!slice.isEmpty()) {
            for (T row : slice) {
                lines.writeRecord(columns.of(row));
            }
            rows += slice.size();
            slice = slice.size() < SLICE ? List.of() : following(slice.getLast(), rows, lines);
        }
    }

    private List<T> following(T last, long rows, CsvWriter lines) {
        try {
            return slices.after(Optional.of(last), SLICE);
        } catch (RuntimeException e) {
            lines.writeRecord(
                    BROKEN_OFF
                            + "it broke off after %d rows. Export again; if that happens again, tell who runs this console."
                                    .formatted(rows));
            throw e;
        }
    }
}
