package org.partnerconsole.platform.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Set;

/**
 * Where a client has people sent back to (RFC 6749, section 3.1.2).
 *
 * <p>Either {@code https}, or {@code http} on the device itself, or a scheme of an app's own, which
 * has a dot as in {@code com.example.app:/back} (RFC 8252, section 7.1). So no script can be hidden
 * in one.
 *
 * @param uri the address as it was registered
 */
public record RedirectUri(URI uri) {

    /** The loopback addresses, on which an app listens on whatever port is free. */
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]");

    private static final int LONGEST = 2000;

    /** Checks the form. */
    public RedirectUri {
        String problem = problem(uri);
        if (!problem.isEmpty()) {
            throw new IllegalArgumentException(
                    "a redirect URI must be https, http to this device, or an app's own scheme such as"
                            + " com.example.app:/back, without a fragment, but '%s' %s"
                                    .formatted(uri, problem));
        }
    }

    /**
     * An address that is written down.
     *
     * @throws IllegalArgumentException if it is none that people may be sent to
     */
    public static RedirectUri of(String text) {
        try {
            return new RedirectUri(new URI(text));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "a redirect URI must be an address, but it is '%s'".formatted(text), e);
        }
    }

    /**
     * Whether people may be sent to an address: it is the very same text, or differs in the port of
     * a loopback address only (RFC 8252, section 7.3).
     */
    public boolean matches(URI asked) {
        return uri.toString().equals(asked.toString())
                || isLoopback(uri)
                        && isLoopback(asked)
                        && uri.getHost().equals(asked.getHost())
                        && Objects.equals(uri.getRawPath(), asked.getRawPath())
                        && Objects.equals(uri.getRawQuery(), asked.getRawQuery())
                        && asked.getRawUserInfo() == null
                        && asked.getRawFragment() == null;
    }

    private static String problem(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme();
        if (uri.toString().length() > LONGEST) {
            return "is longer than " + LONGEST + " characters";
        }
        if (uri.getRawFragment() != null) {
            return "has a fragment";
        }
        return switch (scheme) {
            case "https" -> uri.getHost() == null ? "has no host" : "";
            case "http" ->
                    isLoopback(uri) || "localhost".equals(uri.getHost())
                            ? ""
                            : "would send the code in the open";
            default -> scheme.contains(".") ? "" : "has no such scheme";
        };
    }

    private static boolean isLoopback(URI uri) {
        return "http".equals(uri.getScheme())
                && uri.getHost() != null
                && LOOPBACK.contains(uri.getHost());
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
