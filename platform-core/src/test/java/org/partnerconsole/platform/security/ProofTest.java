package org.partnerconsole.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProofTest {

    private final List<String> compared = new ArrayList<>();
    private final Proof proof =
            new Proof(new Secrets(new Counting()), new SignInThrottle(Clock.systemUTC()));

    @Test
    void a_name_that_nobody_has_costs_as_much_time_as_a_wrong_secret() {
        proof.holds("account", "mika", "wrong", Optional.of("hash of right"));
        proof.holds("account", "nobody", "wrong", Optional.empty());

        assertThat(compared).containsExactly("wrong", "wrong");
    }

    @Test
    void a_secret_that_fits_nobodys_hash_proves_nothing() {
        Proof easy = new Proof(new Secrets(new FitsAll()), new SignInThrottle(Clock.systemUTC()));

        assertThat(easy.holds("client", "app", "x", Optional.empty())).isFalse();
        assertThat(easy.holds("client", "app", "x", Optional.of("hash"))).isTrue();
    }

    @Test
    void who_must_wait_costs_no_time() {
        for (int i = 0; i < SignInThrottle.MOST_FAILURES; i++) {
            proof.holds("account", "mika", "wrong", Optional.of("hash of right"));
        }
        compared.clear();

        assertThatThrownBy(
                        () -> proof.holds("account", "mika", "right", Optional.of("hash of right")))
                .isInstanceOf(TooManyFailures.class);
        assertThat(compared).isEmpty();
        assertThat(proof.holds("client", "mika", "right", Optional.of("hash of right")))
                .as("a system of the same name")
                .isTrue();
    }

    private final class Counting implements Pbkdf2PasswordHash {

        private final PlainHash plain = new PlainHash();

        @Override
        public String generate(char[] password) {
            return plain.generate(password);
        }

        @Override
        public boolean verify(char[] password, String hashed) {
            compared.add(new String(password));
            return plain.verify(password, hashed);
        }
    }

    private static final class FitsAll implements Pbkdf2PasswordHash {

        @Override
        public String generate(char[] password) {
            return "hash";
        }

        @Override
        public boolean verify(char[] password, String hashed) {
            return true;
        }
    }
}
