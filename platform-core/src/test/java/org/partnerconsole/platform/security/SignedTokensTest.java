package org.partnerconsole.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

/** What is no token of this console opens nothing. */
@OnEachDatabase
class SignedTokensTest {

    private static final SignedInCaller ADMIN =
            new SignedInCaller("mika", "aoba", Set.of(Roles.ADMIN), "c-1");

    private final SecurityStore store;
    private final SigningKeys keys;
    private final BearerTokens tokens;

    SignedTokensTest(TestDatabase database) {
        store = new SecurityStore(database);
        keys = store.keys();
        tokens = new BearerTokens(new SignedTokens(keys, store.clock), grant -> false);
    }

    @Test
    void a_token_of_this_console_says_who_calls() {
        assertThat(tokens.read(tokens.issue(ADMIN)))
                .hasValueSatisfying(
                        caller -> {
                            assertThat(caller.name()).isEqualTo("mika");
                            assertThat(caller.partnerId()).isEqualTo("aoba");
                            assertThat(caller.roles()).containsExactly(Roles.ADMIN);
                        });
    }

    @Test
    void the_same_claims_signed_with_the_right_key_by_the_test_are_a_token() throws Exception {
        assertThat(tokens.read(signed(header(keys.current()), signer(keys.current())))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "a.b.c", "x", "eyJhbGciOiJSUzI1NiJ9.e30.", "\u0000", "ä.ö.ü"})
    void garbage_is_refused(String garbage) {
        assertThat(tokens.read(garbage)).isEmpty();
    }

    @Test
    void an_expired_token_is_refused() {
        String token = tokens.issue(ADMIN);
        store.clock.advance(BearerTokens.LIFETIME);

        assertThat(tokens.read(token)).isEmpty();
    }

    @Test
    void a_changed_token_is_refused() {
        String[] parts = tokens.issue(ADMIN).split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String changed =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                claims.replace("aoba", "fjord").getBytes(StandardCharsets.UTF_8));

        assertThat(tokens.read(parts[0] + "." + changed + "." + parts[2])).isEmpty();
    }

    @Test
    void a_token_of_a_foreign_key_is_refused_under_its_own_id_and_under_ours() throws Exception {
        RSAKey foreign = new RSAKeyGenerator(2048).keyID("foreign").generate();

        assertThat(tokens.read(signed(header(foreign), signer(foreign)))).isEmpty();
        assertThat(tokens.read(signed(header(keys.current()), signer(foreign)))).isEmpty();
    }

    @Test
    void a_key_that_the_token_brings_itself_counts_for_nothing() throws Exception {
        RSAKey foreign = new RSAKeyGenerator(2048).keyID(keys.current().getKeyID()).generate();
        JWSHeader header =
                new JWSHeader.Builder(header(keys.current())).jwk(foreign.toPublicJWK()).build();

        assertThat(tokens.read(signed(header, signer(foreign)))).isEmpty();
    }

    @Test
    void a_token_without_a_signature_is_refused() {
        String unsigned = new PlainJWT(claims()).serialize();

        assertThat(tokens.read(unsigned)).isEmpty();
        assertThat(tokens.read(withHeader("none"))).isEmpty();
        assertThat(tokens.read(withHeader("NONE"))).isEmpty();
    }

    @Test
    void the_public_key_taken_for_a_shared_secret_is_refused() throws Exception {
        byte[] secret = keys.current().toRSAPublicKey().getEncoded();
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(keys.current().getKeyID())
                        .type(JOSEObjectType.JWT)
                        .build();

        assertThat(tokens.read(signed(header, new MACSigner(secret)))).isEmpty();
    }

    @Test
    void a_token_without_an_end_is_refused() throws Exception {
        SignedJWT endless =
                new SignedJWT(
                        header(keys.current()),
                        new JWTClaimsSet.Builder(claims()).expirationTime(null).build());
        endless.sign(signer(keys.current()));

        assertThat(tokens.read(endless.serialize())).isEmpty();
    }

    @Test
    void a_token_of_a_grant_that_was_revoked_is_refused() {
        assertThat(tokens.read(tokens.issue(ADMIN, "app", UUID.randomUUID()))).isEmpty();
    }

    @Test
    void a_token_that_was_read_before_expires_all_the_same() {
        String token = tokens.issue(ADMIN);
        assertThat(tokens.read(token)).isPresent();

        store.clock.advance(BearerTokens.LIFETIME);

        assertThat(tokens.read(token)).isEmpty();
    }

    @Test
    void a_token_that_was_read_before_goes_with_its_key() {
        String token = tokens.issue(ADMIN);
        assertThat(tokens.read(token)).isPresent();

        keys.drop(keys.current().getKeyID());

        assertThat(tokens.read(token)).isEmpty();
    }

    @Test
    void a_token_that_was_read_before_goes_with_its_grant() {
        Set<UUID> grants = new HashSet<>();
        BearerTokens tokens =
                new BearerTokens(new SignedTokens(keys, store.clock), grants::contains);
        UUID grant = UUID.randomUUID();
        grants.add(grant);
        String token = tokens.issue(ADMIN, "app", grant);
        assertThat(tokens.read(token)).isPresent();

        grants.remove(grant);

        assertThat(tokens.read(token)).isEmpty();
    }

    @Test
    void a_token_that_was_read_before_is_still_of_its_kind_only() {
        SignedTokens signed = new SignedTokens(keys, store.clock);
        String token = signed.sign("JWT", Duration.ofMinutes(5), claims());
        assertThat(signed.read("JWT", token)).isPresent();

        assertThat(signed.read("transaction+jwt", token)).isEmpty();
    }

    private String withHeader(String algorithm) {
        String header =
                "{\"alg\":\"%s\",\"typ\":\"JWT\",\"kid\":\"%s\"}"
                        .formatted(algorithm, keys.current().getKeyID());
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString(header.getBytes(StandardCharsets.UTF_8))
                + "."
                + base64.encodeToString(claims().toString().getBytes(StandardCharsets.UTF_8))
                + ".";
    }

    private String signed(JWSHeader header, JWSSigner signer) throws Exception {
        SignedJWT token = new SignedJWT(header, claims());
        token.sign(signer);
        return token.serialize();
    }

    private JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .issuer("partner-console")
                .subject("mika")
                .claim("partner", "aoba")
                .claim("roles", java.util.List.of(Roles.ADMIN))
                .expirationTime(Date.from(store.clock.instant().plus(Duration.ofMinutes(5))))
                .build();
    }

    private static JWSHeader header(RSAKey key) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(key.getKeyID())
                .type(JOSEObjectType.JWT)
                .build();
    }

    private static JWSSigner signer(RSAKey key) throws Exception {
        return new RSASSASigner(key);
    }
}
