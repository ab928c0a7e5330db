package org.partnerconsole.console.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** In which colours a person wants the console; kept in a cookie of the browser. */
public enum Appearance {
    SYSTEM(ColorScheme.Value.SYSTEM),
    LIGHT(ColorScheme.Value.LIGHT),
    DARK(ColorScheme.Value.DARK);

    private static final String COOKIE = "console-appearance";

    private final ColorScheme.Value scheme;

    Appearance(ColorScheme.Value scheme) {
        this.scheme = scheme;
    }

    /** What the browser that sends a request has chosen; the system's colours if nothing. */
    public static Appearance ofRequest(VaadinRequest request) {
        return of(request.getCookies());
    }

    /**
     * What is chosen in the cookies of a browser; the system's colours if nothing.
     *
     * @param cookies as a request has them; null if there are none
     */
    public static Appearance of(Cookie[] cookies) {
        if (cookies == null) {
            return SYSTEM;
        }
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> Arrays.stream(values()).filter(a -> a.is(cookie.getValue())))
                .findFirst()
                .orElse(SYSTEM);
    }

    /** Changes the colours of an open window; no reload. */
    public void applyTo(UI window) {
        window.getPage().setColorScheme(scheme);
    }

    /** Sets the colours of a page that is being written. */
    void applyTo(Element html) {
        html.attr("style", "color-scheme: " + scheme.getValue());
        if (this != SYSTEM) {
            html.attr("theme", scheme.getThemeValue());
        }
    }

    /** Has the browser remember the choice for a year. */
    void remember(VaadinRequest request, VaadinResponse response) {
        Cookie cookie = new Cookie(COOKIE, word());
        cookie.setPath(request.getContextPath() + "/");
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(Math.toIntExact(Duration.ofDays(365).toSeconds()));
        response.addCookie(cookie);
    }

    /** The class that a page without Vaadin has in these colours. */
    public String htmlClass() {
        return word();
    }

    /** The key of the choice's text. */
    String textKey() {
        return "shell.appearance." + word();
    }

    private boolean is(String word) {
        return word().equals(word);
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
