package org.partnerconsole.platform.security;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * What a client sends by HTTP Basic (RFC 7617).
 *
 * @param id the client id
 * @param secret its secret
 */
record BasicCredentials(String id, String secret) {

    private static final String SCHEME = "Basic ";

    /** Reads the header Authorization; empty if it is absent or says something else. */
    static Optional<BasicCredentials> of(String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return parts.length == 2
                    ? Optional.of(new BasicCredentials(parts[0], parts[1]))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "BasicCredentials[" + id + "]";
    }
}
