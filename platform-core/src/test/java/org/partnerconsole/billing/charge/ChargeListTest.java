package org.partnerconsole.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.billing.ChargeKind;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

/** Charges in pages, filtered, sorted, summed up and exported. */
@OnEachDatabase
class ChargeListTest {

    private final ChargedStore charged;
    private final Order small;
    private final Order large;

    ChargeListTest(TestDatabase database) {
        charged = ChargedStore.on(database);
        small = charged.buy("10.00", 1);
        large = charged.buy("31.00", 2);
        charged.pass(Duration.ofDays(10));
        charged.quantity(charged.base(large), 1);
        charged.pass(Duration.ofDays(21));
        charged.renewal(100).run();
    }

    @Test
    void it_is_filtered_by_month_order_kind_and_customer() {
        assertThat(count(ChargeQuery.all())).isEqualTo(6);
        assertThat(count(ChargeQuery.all().in(YearMonth.of(2026, 4)))).isEqualTo(2);
        assertThat(count(ChargeQuery.all().of(small.id()))).isEqualTo(2);
        assertThat(count(ChargeQuery.all().of(ChargeKind.CREDIT))).isEqualTo(1);
        assertThat(count(ChargeQuery.all().of(ChargedStore.CUSTOMER))).isEqualTo(6);
        assertThat(count(ChargeQuery.all().of(CustomerId.of("nobody")))).isZero();
    }

    @Test
    void a_text_finds_names_by_their_beginning_and_ids() {
        assertThat(count(ChargeQuery.all().matching(" contO"))).isEqualTo(6);
        assertThat(count(ChargeQuery.all().matching("ontoso"))).isZero();
        assertThat(count(ChargeQuery.all().matching(small.id().value().toUpperCase())))
                .isEqualTo(2);
        assertThat(count(ChargeQuery.all().matching(charged.base(large).value()))).isEqualTo(4);
        assertThat(count(ChargeQuery.all().matching("%"))).isZero();
    }

    @Test
    void it_is_sorted_and_paged() {
        List<ListedCharge> all = find(ChargeSort.NEWEST, 0, 100);

        assertThat(all).extracting(line -> -line.number()).isSorted();
        assertThat(all).allMatch(line -> line.customerName().equals("Contoso"));
        assertThat(find(ChargeSort.NEWEST, 2, 3)).isEqualTo(all.subList(2, 5));
        assertThat(find(ChargeSort.OLDEST, 0, 100)).isEqualTo(all.reversed());
        assertThat(find(ChargeSort.LARGEST, 0, 1).getFirst().charge().amount())
                .hasToString("62.00 USD");
        assertThat(find(ChargeSort.SMALLEST, 0, 1).getFirst().charge().amount())
                .hasToString("-42.00 USD");
        assertThat(find(ChargeSort.CUSTOMER, 0, 100)).isEqualTo(all);
        assertThat(
                        charged.own(
                                () ->
                                        charged.store.chargeList.after(
                                                all.get(1).number(), ChargeQuery.all(), 2)))
                .isEqualTo(all.subList(2, 4));
    }

    @Test
    void a_page_takes_one_statement() {
        assertThat(charged.store.statements.of(() -> find(ChargeSort.NEWEST, 0, 100))).isEqualTo(1);
    }

    @Test
    void the_sums_are_those_of_the_same_filter() {
        CurrencyTotal total =
                charged.own(() -> charged.store.chargeList.totals(ChargeQuery.all().of(large.id())))
                        .getFirst();

        assertThat(total.lines()).isEqualTo(4);
        assertThat(total.total()).isEqualTo(charged.total(large));
        assertThat(total.credits()).hasToString("-42.00 USD");
    }

    @Test
    void an_export_has_all_lines() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        charged.own(
                () -> {
                    try {
                        ChargeTable.of(charged.store.chargeList, ChargeQuery.all()).writeTo(file);
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                    return null;
                });

        assertThat(file.toString(StandardCharsets.UTF_8).lines()).hasSize(7);
        assertThat(file.toString(StandardCharsets.UTF_8)).contains("-42.00").contains("Contoso");
    }

    private long count(ChargeQuery query) {
        long count = charged.own(() -> charged.store.chargeList.count(query));
        assertThat(
                        charged.own(
                                () ->
                                        charged.store.chargeList.find(
                                                query, ChargeSort.NEWEST, 0, 100)))
                .hasSize((int) count);
        return count;
    }

    private List<ListedCharge> find(ChargeSort sort, long offset, int limit) {
        return charged.own(
                () -> charged.store.chargeList.find(ChargeQuery.all(), sort, offset, limit));
    }
}
