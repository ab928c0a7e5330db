package org.partnerconsole.console.shell;

import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * What the page's answer says besides the page: which scripts may run, in which language it is, and
 * in which colours it begins (so that a dark console does not flash white).
 */
public class PageHeaders implements IndexHtmlRequestListener {

    private static final long serialVersionUID = 1L;

    private static final SecureRandom RANDOM = new SecureRandom();

    // Vaadin's client runs the server's expressions by "new Function" (unsafe-eval), and its
    // components bring style elements of their own (unsafe-inline for styles).
    private static final String POLICY =
            "default-src 'self'; script-src 'self' 'nonce-%s' 'unsafe-eval';"
                    + " style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " font-src 'self' data:; connect-src 'self'; object-src 'none';"
                    + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse page) {
        String nonce = nonce();
        for (Element script : page.getDocument().select("script")) {
            script.attr("nonce", nonce);
        }
        VaadinResponse response = page.getVaadinResponse();
        response.setHeader("Content-Security-Policy", POLICY.formatted(nonce));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");

        Element html = page.getDocument().child(0);
        html.attr(
                "lang",
                Optional.ofNullable(VaadinSession.getCurrent())
                        .map(VaadinSession::getLocale)
                        .orElse(Locale.ENGLISH)
                        .toLanguageTag());
        Appearance.ofRequest(page.getVaadinRequest()).applyTo(html);
    }

    private static String nonce() {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
