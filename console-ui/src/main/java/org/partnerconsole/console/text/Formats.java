package org.partnerconsole.console.text;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import org.partnerconsole.api.billing.Money;

/**
 * Values as a reader expects to see them.
 *
 * @param locale the reader's language and country
 * @param zone where the reader is
 */
public record Formats(Locale locale, ZoneId zone) {

    /** An amount with the sign and the digits of its currency; the yen has none. */
    public String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(money.currency().getDefaultFractionDigits());
        format.setMaximumFractionDigits(money.currency().getDefaultFractionDigits());
        return format.format(money.amount());
    }

    /** An amount whose sign is a plain minus; some languages would put it into brackets. */
    public String signed(Money money) {
        String plain = money(new Money(money.amount().abs(), money.currency()));
        return money.amount().signum() < 0 ? "\u2212" + plain : plain;
    }

    /** A day that is the same everywhere. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
    }

    /** A month of a year. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(locale).format(month);
    }

    /** A month without its year. */
    public String shortMonth(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale);
    }

    /** A whole number, in groups. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A number with one digit after the point at most, in groups. */
    public String decimal(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    /** The day of an instant. */
    public String date(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(zone)
                .format(instant);
    }

    /** The day and the minute of an instant. */
    public String dateTime(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(instant);
    }

    /** The day and the second of an instant. */
    public String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(zone)
                .format(instant);
    }

    /** The name of a country given by its two-letter code. */
    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(locale);
    }

    /** The name of a language, and of its country, given by their tag. */
    public String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(locale);
    }

    /** The name of a currency given by its code, after the code. */
    public String currency(String code) {
        return "%s · %s"
                .formatted(code, java.util.Currency.getInstance(code).getDisplayName(locale));
    }
}
