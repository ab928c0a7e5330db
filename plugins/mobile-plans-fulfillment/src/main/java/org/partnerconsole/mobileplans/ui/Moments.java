package org.partnerconsole.mobileplans.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * Instants as a reader expects to see them.
 *
 * @param locale the reader's language and country
 * @param zone where the reader is
 */
record Moments(Locale locale, ZoneId zone) {

    /** For the current window; UTC if it has not said where it is. */
    static Moments ofWindow(Locale locale) {
        ZoneId zone =
                Optional.ofNullable(UI.getCurrent())
                        .map(window -> window.getPage().getExtendedClientDetails())
                        .map(ExtendedClientDetails::getTimeZoneId)
                        .filter(ZoneId.getAvailableZoneIds()::contains)
                        .map(ZoneId::of)
                        .orElse(ZoneOffset.UTC);
        return new Moments(locale, zone);
    }

    /** Day, hour, minute and second. */
    String full(Instant instant) {
        return in(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM), zone, instant);
    }

    /** Hour, minute and second. */
    String time(Instant instant) {
        return in(DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM), zone, instant);
    }

    /** ISO 8601 in UTC: what stands in logs. */
    static String utc(Instant instant) {
        return instant.toString();
    }

    private String in(DateTimeFormatter format, ZoneId where, Instant instant) {
        return format.withLocale(locale).withZone(where).format(instant);
    }
}
