package org.partnerconsole.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.billing.Money;

class FormatsTest {

    private final Formats english = new Formats(Locale.ENGLISH, ZoneId.of("Asia/Tokyo"));

    @Test
    void an_amount_has_the_digits_of_its_currency() {
        assertThat(english.money(Money.of(new BigDecimal("1038030"), "JPY")))
                .isEqualTo("¥1,038,030");
        assertThat(english.money(Money.of(new BigDecimal("7683.4"), "EUR"))).isEqualTo("€7,683.40");
    }

    @Test
    void a_day_is_that_of_the_reader() {
        assertThat(english.date(Instant.parse("2026-11-19T20:00:00Z"))).isEqualTo("Nov 20, 2026");
    }

    @Test
    void a_country_has_its_name_in_the_readers_language() {
        assertThat(english.country("JP")).isEqualTo("Japan");
    }
}
