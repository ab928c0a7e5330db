package org.partnerconsole.esim.errors.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/** How the person before the current window reads times, and on what. */
final class Reading {

    private static final int PHONE_WIDTH = 700;

    private Reading() {}

    /** Whether a width in pixels is that of a phone. */
    static boolean isPhone(int width) {
        return width > 0 && width < PHONE_WIDTH;
    }

    /** Whether a window is as narrow as a phone's. */
    static boolean isOnPhone(UI window) {
        return details(window)
                .map(ExtendedClientDetails::getWindowInnerWidth)
                .filter(Reading::isPhone)
                .isPresent();
    }

    /** Day, hour and minute of an instant; in UTC if the window has not said where it is. */
    static String full(Instant instant, Locale locale) {
        ZoneId zone =
                Optional.ofNullable(UI.getCurrent())
                        .flatMap(Reading::details)
                        .map(ExtendedClientDetails::getTimeZoneId)
                        .filter(ZoneId.getAvailableZoneIds()::contains)
                        .map(ZoneId::of)
                        .orElse(ZoneOffset.UTC);
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(instant);
    }

    /** The key of the text for an age; it takes {@link #amount(Duration)}. */
    static String ageKey(Duration age) {
        if (age.toMinutes() < 1) {
            return "esim.age.now";
        }
        return age.toHours() < 2
                ? "esim.age.minutes"
                : age.toDays() < 2 ? "esim.age.hours" : "esim.age.days";
    }

    /** An age in the unit of {@link #ageKey(Duration)}. */
    static long amount(Duration age) {
        return age.toHours() < 2
                ? age.toMinutes()
                : age.toDays() < 2 ? age.toHours() : age.toDays();
    }

    private static Optional<ExtendedClientDetails> details(UI window) {
        return Optional.ofNullable(window.getPage().getExtendedClientDetails());
    }
}
