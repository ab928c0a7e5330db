package org.partnerconsole.billing.charge;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.partnerconsole.api.billing.ChargeKind;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.rest.Refusal;

/** Reads the query parameters of charges, or says in words what else was sent. */
final class ChargeParameters {

    private static final int MOST = 500;
    private static final int STANDARD = 50;
    private static final int LONGEST_TEXT = 256;

    private ChargeParameters() {}

    static ChargeQuery query(
            String month, String customer, String order, String kind, String text) {
        if (text != null && text.length() > LONGEST_TEXT) {
            throw wrong("text", text, "at most %d characters".formatted(LONGEST_TEXT));
        }
        return new ChargeQuery(
                present(month).map(ChargeParameters::month),
                present(customer).map(value -> id("customer", value, CustomerId::of)),
                present(order).map(value -> id("order", value, OrderId::of)),
                present(kind).map(value -> constant("kind", value, ChargeKind.values())),
                text == null ? "" : text);
    }

    static ChargeSort sort(String sort) {
        return present(sort)
                .map(value -> constant("sort", value, ChargeSort.values()))
                .orElse(ChargeSort.NEWEST);
    }

    static YearMonth month(String month) {
        try {
            YearMonth parsed = YearMonth.parse(month);
            if (parsed.getYear() >= 1970 && parsed.getYear() <= 9999) {
                return parsed;
            }
        } catch (DateTimeException e) {
            // Refused below, as a year that nobody was billed in is.
        }
        throw wrong("month", month, "a month such as 2026-03");
    }

    static int offset(String offset) {
        return number("offset", offset, 0, 0, Integer.MAX_VALUE);
    }

    static int limit(String limit) {
        return number("limit", limit, STANDARD, 1, MOST);
    }

    private static int number(String name, String text, int fallback, int least, int most) {
        if (present(text).isEmpty()) {
            return fallback;
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below, as a number out of range is.
        }
        throw wrong(name, text, "a whole number from %d to %d".formatted(least, most));
    }

    private static <T> T id(String name, String value, Function<String, T> maker) {
        try {
            return maker.apply(value);
        } catch (IllegalArgumentException e) {
            throw wrong(name, value, "the id of one");
        }
    }

    private static <T extends Enum<T>> T constant(String name, String value, T[] all) {
        return Arrays.stream(all)
                .filter(each -> each.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(
                        () ->
                                wrong(
                                        name,
                                        value,
                                        "one of "
                                                + String.join(
                                                        ", ",
                                                        Arrays.stream(all)
                                                                .map(Enum::name)
                                                                .map(
                                                                        each ->
                                                                                each.toLowerCase(
                                                                                        Locale
                                                                                                .ROOT))
                                                                .toList())));
    }

    private static Optional<String> present(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Refusal wrong(String name, String value, String hint) {
        return Refusal.badRequest(
                "800002",
                "%s is '%s'; send %s"
                        .formatted(
                                name,
                                value.length() <= 64 ? value : value.substring(0, 64) + "…",
                                hint));
    }
}
