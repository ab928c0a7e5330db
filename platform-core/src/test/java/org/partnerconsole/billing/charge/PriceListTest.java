package org.partnerconsole.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.PriceQuote;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.billing.offer.CatalogueOffer;

/** What is due at once. */
class PriceListTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 11);

    private final PriceList prices =
            new PriceList(Clock.fixed(Instant.parse("2026-02-11T23:59:59Z"), ZoneOffset.UTC));

    @Test
    void a_base_pays_for_a_whole_period_that_begins_today() {
        PriceQuote quote = prices.quote(offer(BillingCycle.MONTHLY, "4.00", "USD"), 5);

        assertThat(quote.dueNow()).isEqualTo(money("20.00", "USD"));
        assertThat(quote.pricePerCycle()).isEqualTo(quote.dueNow());
        assertThat(quote.from()).isEqualTo(TODAY);
        assertThat(quote.until()).isEqualTo(LocalDate.of(2026, 3, 11));
        assertThat(quote.daysLeft()).isEqualTo(28);
        assertThat(quote.daysInPeriod()).isEqualTo(28);
    }

    @Test
    void an_add_on_pays_for_what_is_left_of_its_parents_period() {
        PriceQuote quote =
                prices.quote(
                        offer(BillingCycle.MONTHLY, "3.00", "USD"),
                        2,
                        parent(BillingCycle.MONTHLY, LocalDate.of(2025, 10, 31)));

        // 31 January to 28 February: 17 of 28 days from the 11th on.
        assertThat(quote.daysLeft()).isEqualTo(17);
        assertThat(quote.daysInPeriod()).isEqualTo(28);
        assertThat(quote.until()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(quote.pricePerCycle()).isEqualTo(money("6.00", "USD"));
        assertThat(quote.dueNow()).isEqualTo(money("3.64", "USD"));
    }

    @Test
    void an_add_on_of_another_cycle_begins_its_own_period() {
        PriceQuote quote =
                prices.quote(
                        offer(BillingCycle.MONTHLY, "3.00", "USD"),
                        2,
                        parent(BillingCycle.ANNUAL, LocalDate.of(2025, 10, 31)));

        assertThat(quote.dueNow()).isEqualTo(money("6.00", "USD"));
        assertThat(quote.until()).isEqualTo(LocalDate.of(2026, 3, 11));
    }

    @ParameterizedTest
    @CsvSource({
        // 17 of 28 days: halves go up, to the minor unit that the currency has.
        "JPY, 100, 61", // 60.71…
        "JPY, 14, 9", // 8.5
        "KWD, 1.000, 0.607", // 0.60714…
        "KWD, 0.014, 0.009", // 0.0085
        "USD, 0.14, 0.09" // 0.085
    })
    void halves_go_up_to_the_minor_unit(String currency, String price, String due) {
        PriceQuote quote =
                prices.quote(
                        offer(BillingCycle.MONTHLY, price, currency),
                        1,
                        parent(BillingCycle.MONTHLY, LocalDate.of(2025, 10, 31)));

        assertThat(quote.dueNow()).isEqualTo(money(due, currency));
    }

    @Test
    void what_is_billed_once_is_due_in_full() {
        PriceQuote quote =
                prices.quote(
                        offer(BillingCycle.ONE_TIME, "30", "USD"),
                        2,
                        parent(BillingCycle.MONTHLY, LocalDate.of(2025, 10, 31)));

        assertThat(quote.dueNow()).isEqualTo(money("60", "USD"));
    }

    @ParameterizedTest
    @EnumSource(
            value = BillingCycle.class,
            names = {"NONE", "UNKNOWN"})
    void what_is_not_billed_costs_nothing(BillingCycle cycle) {
        assertThat(prices.quote(offer(cycle, "30", "USD"), 2).dueNow().isZero()).isTrue();
    }

    @Test
    void nothing_has_no_price() {
        assertThatThrownBy(() -> prices.quote(offer(BillingCycle.MONTHLY, "30", "USD"), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 of offer plan");
    }

    private static Offer offer(BillingCycle cycle, String price, String currency) {
        return new CatalogueOffer(
                OfferId.of("plan"),
                "Plan",
                "",
                Set.of(),
                1,
                10,
                "Licenses",
                "US",
                cycle,
                money(price, currency),
                true);
    }

    private static Money money(String amount, String currency) {
        return Money.of(new BigDecimal(amount), currency);
    }

    private static Subscription parent(BillingCycle cycle, LocalDate anchor) {
        return (Subscription)
                Proxy.newProxyInstance(
                        PriceListTest.class.getClassLoader(),
                        new Class<?>[] {Subscription.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "billingCycle" -> cycle;
                                    case "billingAnchor" -> anchor;
                                    default ->
                                            throw new UnsupportedOperationException(
                                                    method.getName());
                                });
    }
}
