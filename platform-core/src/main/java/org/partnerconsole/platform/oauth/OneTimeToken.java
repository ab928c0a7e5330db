package org.partnerconsole.platform.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A secret that is good once, and is stored as a hash only. It is random enough that a quick hash
 * gives nothing away.
 *
 * @param kind what it is for
 * @param value what the client holds
 */
record OneTimeToken(Kind kind, String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** What a one-time token is for, and how long it is good. */
    enum Kind {
        /** Sent by the browser, and exchanged at once. */
        CODE(Duration.ofSeconds(60)),
        /** Kept by the client, and exchanged for the next each time. */
        REFRESH(Duration.ofDays(90));

        private final Duration lifetime;

        Kind(Duration lifetime) {
            this.lifetime = lifetime;
        }

        Duration lifetime() {
            return lifetime;
        }
    }

    static OneTimeToken random(Kind kind) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new OneTimeToken(
                kind, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String hash() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Never the value. */
    @Override
    public String toString() {
        return "OneTimeToken[" + kind + "]";
    }
}
