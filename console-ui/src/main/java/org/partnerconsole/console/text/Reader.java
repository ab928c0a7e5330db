package org.partnerconsole.console.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** Knows how the person before the current window reads dates and amounts. */
public final class Reader {

    private static final int PHONE_WIDTH = 700;

    private Reader() {}

    /** The formats for the current window; English and UTC where there is none. */
    public static Formats formats() {
        UI window = UI.getCurrent();
        return window == null
                ? new Formats(Locale.ENGLISH, ZoneOffset.UTC)
                : new Formats(window.getLocale(), zone(window));
    }

    /** Whether the window is as narrow as a phone's. */
    public static boolean isOnPhone(UI window) {
        return details(window)
                .map(ExtendedClientDetails::getWindowInnerWidth)
                .filter(width -> width > 0)
                .map(Reader::isPhone)
                .orElse(false);
    }

    /** Whether a width in pixels is that of a phone. */
    public static boolean isPhone(int width) {
        return width < PHONE_WIDTH;
    }

    private static ZoneId zone(UI window) {
        return details(window)
                .map(ExtendedClientDetails::getTimeZoneId)
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }

    private static Optional<ExtendedClientDetails> details(UI window) {
        return Optional.ofNullable(window.getPage().getExtendedClientDetails());
    }
}
