package org.partnerconsole.api.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

/** Exact to the minor unit, whatever the currency. */
class MoneyTest {

    @Test
    void it_rounds_half_up_and_a_credit_away_from_zero() {
        assertThat(usd("0.005")).isEqualTo(usd("0.01"));
        assertThat(usd("0.0049")).isEqualTo(usd("0.00"));
        assertThat(usd("-0.005")).isEqualTo(usd("-0.01"));
    }

    @Test
    void each_currency_has_its_own_minor_unit() {
        assertThat(Money.of(new BigDecimal("100.5"), "JPY")).hasToString("101 JPY");
        assertThat(Money.of(new BigDecimal("1.0005"), "KWD")).hasToString("1.001 KWD");
        assertThatThrownBy(() -> Money.of(BigDecimal.ONE, "XAU"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("XAU");
    }

    @Test
    void amounts_of_one_currency_are_added_taken_away_and_turned_round() {
        assertThat(usd("5").minus(usd("7.25"))).isEqualTo(usd("-2.25"));
        assertThat(usd("5").plus(usd("7.25")).negated()).isEqualTo(usd("-12.25"));
        assertThat(Money.zero(Currency.getInstance("USD"))).isEqualTo(usd("0"));
        assertThat(usd("3").minus(usd("3")).isZero()).isTrue();
        assertThatThrownBy(() -> usd("1").minus(Money.of(BigDecimal.ONE, "EUR")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("EUR")
                .hasMessageContaining("USD");
    }

    @Test
    void a_share_is_multiplied_before_it_is_divided() {
        assertThat(usd("10").prorated(1, 3)).isEqualTo(usd("3.33"));
        assertThat(usd("10").prorated(3, 3)).isEqualTo(usd("10"));
        assertThat(usd("10").prorated(0, 3)).isEqualTo(usd("0"));
        assertThat(usd("-0.01").prorated(1, 2)).isEqualTo(usd("-0.01"));
        assertThatThrownBy(() -> usd("10").prorated(4, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4");
    }

    private static Money usd(String amount) {
        return Money.of(new BigDecimal(amount), "USD");
    }
}
