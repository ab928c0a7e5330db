package org.partnerconsole.billing.partnercenter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnerconsole.api.rest.Refusal;

/**
 * One page of the audit records: of which time, how long it is, where it begins. Clients repeat
 * nothing of that on the next page, so the continuation token carries all of it.
 *
 * @param from the first moment
 * @param until the moment after the last
 * @param size how many records at most
 * @param filter as it was sent; empty for none
 * @param before the number of the last record of the page before; the largest there is at first
 */
record AuditRecordPage(Instant from, Instant until, int size, String filter, long before) {

    private static final int LARGEST = 500;

    /** Every database keeps the moments from one to the other. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{1,3})");

    static AuditRecordPage first(
            String startDate, String endDate, String size, String filter, Instant now) {
        if (startDate == null || startDate.isBlank()) {
            throw Refusal.badRequest(
                    "3000", "startDate is missing; send a day, such as startDate=2026-03-01");
        }
        Instant from = moment("startDate", startDate.strip(), 0);
        Instant until =
                endDate == null || endDate.isBlank()
                        ? now.plusSeconds(1)
                        : moment("endDate", endDate.strip(), 1);
        if (until.isBefore(from)) {
            throw Refusal.badRequest(
                    "3000",
                    "the end, %s, is before the startDate, %s; send a later endDate, or an earlier startDate"
                            .formatted(Dates.format(until), Dates.format(from)));
        }
        int asked = Numbers.parameter("size", size, 0, 0, LARGEST);
        return new AuditRecordPage(
                from,
                until,
                asked == 0 ? LARGEST : asked,
                filter == null ? "" : filter,
                Long.MAX_VALUE);
    }

    static AuditRecordPage of(String token) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(token.strip()), UTF_8).split(" ", 5);
            int size = Integer.parseInt(parts[2]);
            if (size >= 1 && size <= LARGEST) {
                return new AuditRecordPage(
                        kept(Instant.parse(parts[0])),
                        kept(Instant.parse(parts[1])),
                        size,
                        parts[4],
                        Long.parseLong(parts[3]));
            }
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            // Not a token of ours: refused below like one whose numbers are out of range.
        }
        throw Refusal.badRequest(
                "800002",
                "the header %s does not hold a token of this server; send it as it came, or begin again without it"
                        .formatted(CustomerPage.TOKEN_HEADER));
    }

    /** Asks for the page after the one that ends with a record. */
    String tokenAfter(long number) {
        String text = "%s %s %d %d %s".formatted(from, until, size, number, filter);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static Instant kept(Instant moment) {
        if (moment.isBefore(EARLIEST)) {
            throw new DateTimeException(moment + " is before the year 1");
        }
        return moment.isAfter(LATEST) ? LATEST : moment;
    }

    /**
     * A day or a moment. An existing client sends the day of the year where the day of the month
     * should be, such as 2020-09-246; that is understood too.
     *
     * @param later how many days after the beginning of a day
     */
    private static Instant moment(String name, String text, int later) {
        try {
            Matcher day = DAY.matcher(text);
            if (day.matches()) {
                int number = Integer.parseInt(day.group(3));
                LocalDate date =
                        day.group(3).length() == 3
                                ? LocalDate.ofYearDay(Integer.parseInt(day.group(1)), number)
                                : LocalDate.of(
                                        Integer.parseInt(day.group(1)),
                                        Integer.parseInt(day.group(2)),
                                        number);
                return kept(date.plusDays(later).atStartOfDay(ZoneOffset.UTC).toInstant());
            }
            return kept(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw Refusal.badRequest(
                    "3000",
                    "%s is '%s'; send a day such as 2026-03-01, or a moment such as 2026-03-01T10:00:00Z"
                            .formatted(name, Numbers.shortened(text)));
        }
    }
}
