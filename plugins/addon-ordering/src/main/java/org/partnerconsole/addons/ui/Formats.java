package org.partnerconsole.addons.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.partnerconsole.api.billing.Money;

/**
 * Amounts and instants as the reader of a window expects them.
 *
 * @param locale the reader's language and country
 * @param zone where the reader is
 */
record Formats(Locale locale, ZoneId zone) {

    /** For the current window; UTC as long as it has not said where it is. */
    static Formats of(Locale locale) {
        ZoneId zone =
                Optional.ofNullable(UI.getCurrent())
                        .map(window -> window.getPage().getExtendedClientDetails())
                        .map(ExtendedClientDetails::getTimeZoneId)
                        .filter(ZoneId.getAvailableZoneIds()::contains)
                        .map(ZoneId::of)
                        .orElse(ZoneOffset.UTC);
        return new Formats(locale, zone);
    }

    String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        int digits = money.currency().getDefaultFractionDigits();
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(money.amount());
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
    }

    String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(instant);
    }
}
