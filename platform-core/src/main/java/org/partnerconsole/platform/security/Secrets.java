package org.partnerconsole.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.SecureRandom;
import java.util.Map;

/** Makes secrets, and hashes what people and systems sign in with. */
@ApplicationScoped
class Secrets {

    /** Neither look-alike letters nor signs that a shell or a form would change. */
    private static final String ALPHABET =
            "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final SecureRandom random = new SecureRandom();
    private final Pbkdf2PasswordHash hash;

    /** Only for the container's proxy. */
    protected Secrets() {
        this.hash = null;
    }

    @Inject
    Secrets(Pbkdf2PasswordHash hash) {
        this.hash = hash;
        hash.initialize(
                Map.of(
                        "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                        "Pbkdf2PasswordHash.Iterations", "100000"));
    }

    /** A random text of letters and digits. */
    String generate(int length) {
        StringBuilder secret = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            secret.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return secret.toString();
    }

    String hash(String secret) {
        return hash.generate(secret.toCharArray());
    }

    boolean matches(String secret, String hashed) {
        return hash.verify(secret.toCharArray(), hashed);
    }
}
