package org.partnerconsole.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void a_file_begins_with_a_byte_order_mark_and_the_headers() throws IOException {
        CsvColumns<String> columns =
                CsvColumns.<String>none().with("id", row -> row).with("name", row -> "n" + row);

        new CsvTable<>(columns, (last, limit) -> List.of()).writeTo(out);

        assertThat(written()).isEqualTo("\uFEFF\"id\",\"name\"\r\n");
    }

    @Test
    void quotes_line_ends_and_commas_stay_within_their_cell() {
        assertThat(cell("say \"no\",\nplease")).isEqualTo("\"say \"\"no\"\",\nplease\"");
    }

    @Test
    void what_a_spreadsheet_would_run_is_a_text_and_numbers_stay_numbers() {
        assertThat(cell("=HYPERLINK(\"x\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\")\"");
        assertThat(cell("+81 3")).isEqualTo("\"'+81 3\"");
        assertThat(cell("-1+2")).isEqualTo("\"'-1+2\"");
        assertThat(cell("@SUM(A1)")).isEqualTo("\"'@SUM(A1)\"");
        assertThat(cell("\t=1")).isEqualTo("\"'\t=1\"");
        assertThat(cell("＝1")).isEqualTo("\"'＝1\"");
        assertThat(cell(new BigDecimal("-12.50"))).isEqualTo("\"-12.50\"");
    }

    @Test
    void nothing_is_an_empty_cell_and_a_time_is_one_of_utc() {
        assertThat(cell(null)).isEmpty();
        assertThat(cell(Optional.empty())).isEmpty();
        assertThat(cell(Optional.of(7))).isEqualTo("\"7\"");
        assertThat(cell(Instant.parse("2026-03-01T10:00:00Z")))
                .isEqualTo("\"2026-03-01T10:00:00Z\"");
    }

    @Test
    void each_slice_is_asked_for_by_the_last_row_before_it() throws IOException {
        List<Optional<Integer>> asked = new ArrayList<>();

        table(
                        (last, limit) -> {
                            asked.add(last);
                            return following(last.orElse(0), limit, 2500);
                        })
                .writeTo(out);

        assertThat(written().lines()).hasSize(1 + 2500).last().isEqualTo("\"2500\"");
        assertThat(asked).containsExactly(Optional.empty(), Optional.of(1000), Optional.of(2000));
    }

    @Test
    void a_file_that_breaks_off_says_so_in_its_last_line() {
        CsvTable<Integer> table =
                table(
                        (last, limit) -> {
                            if (last.isPresent()) {
                                throw new IllegalStateException("the database is gone");
                            }
                            return following(0, limit, 2500);
                        });

        assertThatThrownBy(() -> table.writeTo(out)).hasMessage("the database is gone");

        assertThat(written().lines())
                .hasSize(1 + 1000 + 1)
                .last()
                .asString()
                .contains(CsvTable.BROKEN_OFF + "it broke off after 1000 rows");
    }

    @Test
    void what_can_not_be_read_at_all_writes_nothing() {
        CsvTable<Integer> table =
                table(
                        (last, limit) -> {
                            throw new IllegalStateException("the database is gone");
                        });

        assertThatThrownBy(() -> table.writeTo(out)).hasMessage("the database is gone");

        assertThat(written()).isEmpty();
    }

    @Test
    void two_columns_of_one_name_are_refused() {
        CsvColumns<String> columns = CsvColumns.<String>none().with("id", row -> row);

        assertThatThrownBy(() -> columns.with("id", row -> row)).hasMessageContaining("\"id\"");
    }

    private String cell(Object value) {
        out.reset();
        Function<String, Object> cell = row -> value;
        try {
            new CsvTable<>(
                            CsvColumns.<String>none().with("it", cell),
                            (last, limit) -> List.of("row"))
                    .writeTo(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        String text = written().substring("\uFEFF\"it\"\r\n".length());
        return text.substring(0, text.length() - 2);
    }

    private static CsvTable<Integer> table(Slices<Integer> slices) {
        return new CsvTable<>(CsvColumns.<Integer>none().with("row", row -> row), slices);
    }

    private static List<Integer> following(int last, int limit, int all) {
        return IntStream.rangeClosed(last + 1, Math.min(last + limit, all)).boxed().toList();
    }

    private String written() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
