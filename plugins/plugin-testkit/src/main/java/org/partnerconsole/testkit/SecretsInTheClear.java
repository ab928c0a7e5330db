package org.partnerconsole.testkit;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Arrays;

/** Hashes nothing: a test's passwords are no secrets, and hashing is slow on purpose. */
final class SecretsInTheClear implements Pbkdf2PasswordHash {

    @Override
    public String generate(char[] password) {
        return new String(password);
    }

    @Override
    public boolean verify(char[] password, String hashed) {
        return Arrays.equals(password, hashed.toCharArray());
    }
}
