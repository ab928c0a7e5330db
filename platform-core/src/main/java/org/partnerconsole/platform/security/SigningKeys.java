package org.partnerconsole.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnerconsole.platform.environment.Environment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that sign tokens. The newest signs; the ones before verify until the last token that
 * they have signed has expired.
 *
 * <p>Several servers agree by the database: each looks at it anew every few seconds, and at once
 * when it is shown a key that it does not know. Two that make a key in the same moment have made
 * two, of which one signs.
 */
@ApplicationScoped
class SigningKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
    private static final int BITS = 2048;

    /** Tokens with made-up key ids are not to keep the database busy. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final SigningKeyStore store;
    private final Clock clock;
    private final Duration age;
    private List<SigningKey> keys = List.of();
    private Instant readAt = Instant.MIN;

    /** Only for the container's proxy. */
    protected SigningKeys() {
        this(null, null, Duration.ZERO);
    }

    @Inject
    SigningKeys(SigningKeyStore store, Clock clock) {
        this(
                store,
                clock,
                Duration.ofDays(Math.max(1, Environment.number("CONSOLE_SIGNING_KEY_DAYS", 30))));
    }

    /**
     * Keys that are replaced.
     *
     * @param age after how long a new one is made
     */
    SigningKeys(SigningKeyStore store, Clock clock, Duration age) {
        this.store = store;
        this.clock = clock;
        this.age = age;
    }

    /** The key to sign with; made on first use, and when the one before is too old. */
    synchronized RSAKey current() {
        look(SigningKeyStore.NEWS_TAKE);
        if (keys.isEmpty() || !clock.instant().isBefore(keys.getFirst().madeAt().plus(age))) {
            rotate();
        }
        return keys.getFirst().jwk();
    }

    /** The key with an id, if tokens that it has signed are still accepted. */
    synchronized Optional<RSAKey> find(String id) {
        look(SigningKeyStore.NEWS_TAKE);
        Optional<SigningKey> known = known(id);
        if (known.isEmpty()) {
            look(BETWEEN_LOOKS);
            known = known(id);
        }
        return known.map(SigningKey::jwk);
    }

    /** The keys whose tokens are accepted, the newest first. */
    synchronized List<SigningKey> accepted() {
        look(BETWEEN_LOOKS);
        return keys.stream().filter(key -> key.isAcceptedAt(clock.instant())).toList();
    }

    /** Makes a new key, which signs from now on, and drops those that are not accepted any more. */
    synchronized SigningKey rotate() {
        Instant now = clock.instant();
        store.add(generate(), now);
        keys = store.read();
        keys.stream().filter(key -> !key.isAcceptedAt(now)).forEach(store::remove);
        readAt = now;
        LOG.info("Tokens are signed with the new key {}", keys.getFirst().id());
        return keys.getFirst();
    }

    /** Drops a key at once, with all tokens that it has signed; empty if there is none. */
    synchronized Optional<SigningKey> drop(String id) {
        look(Duration.ZERO);
        Optional<SigningKey> found = keys.stream().filter(key -> key.id().equals(id)).findFirst();
        found.ifPresent(store::remove);
        look(Duration.ZERO);
        return found;
    }

    /** Reads the keys unless they were read a moment ago. */
    private void look(Duration longest) {
        Instant now = clock.instant();
        if (readAt.equals(Instant.MIN) || !now.isBefore(readAt.plus(longest))) {
            keys = store.read();
            readAt = now;
        }
    }

    private Optional<SigningKey> known(String id) {
        return keys.stream()
                .filter(key -> key.id().equals(id) && key.isAcceptedAt(clock.instant()))
                .findFirst();
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("A signing key can't be made", e);
        }
    }
}
