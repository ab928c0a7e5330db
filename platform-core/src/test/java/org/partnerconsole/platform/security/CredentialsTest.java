package org.partnerconsole.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

@OnEachDatabase
class CredentialsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final SignedInCaller ADMIN =
            new SignedInCaller("mika", "aoba", Set.of(Roles.ADMIN), "c-1");
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final Callers callers = new Callers();
    private final SecurityStore store;
    private final SigningKeys keys;
    private Instant now = NOW;

    CredentialsTest(TestDatabase database) {
        store = new SecurityStore(database);
        keys = store.keys();
    }

    @Test
    void a_transaction_token_stands_for_its_subject_partner_and_plugin() {
        String token = issue("T-1/a b", QUARTER);

        SignedInCaller caller = read("portal", token).orElseThrow();

        assertThat(caller.transaction()).isEqualTo("T-1/a b");
        assertThat(caller.partner()).contains(new PartnerId("aoba"));
        assertThat(caller.roles()).isEmpty();
        assertThat(callers.call(caller, () -> issuer().subject())).contains("T-1/a b");
        assertThat(callers.call(ADMIN, () -> issuer().subject())).isEmpty();
    }

    @Test
    void a_transaction_token_is_good_for_nothing_else() {
        String token = issue("T-1", QUARTER);

        assertThat(read("another-plugin", token)).isEmpty();
        assertThat(bearerTokens().read(token)).isEmpty();
        assertThat(read("portal", token + "x")).isEmpty();
        assertThat(read("portal", bearerTokens().issue(ADMIN))).isEmpty();
        assertThat(credentials().transaction(null, "portal")).isEmpty();
        assertThat(credentials().transaction("Basic " + token, "portal")).isEmpty();
    }

    @Test
    void a_transaction_token_ends() {
        String token = issue("T-1", QUARTER);
        now = NOW.plus(QUARTER).minusSeconds(1);
        assertThat(read("portal", token)).isPresent();

        now = NOW.plus(QUARTER);

        assertThat(read("portal", token)).isEmpty();
    }

    @Test
    void what_can_not_be_a_token_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> issue(" ", QUARTER));
        assertThatIllegalArgumentException().isThrownBy(() -> issue("x".repeat(201), QUARTER));
        assertThatIllegalArgumentException().isThrownBy(() -> issue("T-1", Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> issue("T-1", Duration.ofHours(25)));
        SignedInCaller operator =
                new SignedInCaller("operator", null, Set.of(Roles.OPERATOR), "c-2");
        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                callers.call(
                                        operator, () -> issuer().issue("portal", "T-1", QUARTER)));
    }

    @Test
    void a_bearer_token_says_who_calls() {
        assertThat(bearerTokens().read(bearerTokens().issue(ADMIN)))
                .hasValueSatisfying(
                        caller -> {
                            assertThat(caller.name()).isEqualTo("mika");
                            assertThat(caller.roles()).containsExactly(Roles.ADMIN);
                            assertThat(caller.transaction()).isNull();
                        });
    }

    @Test
    void a_client_proves_itself_by_basic() {
        Client net = store.newSystem(store.newPartner(), Roles.HELPDESK);
        String id = net.id();

        assertThat(client(id + ":secret"))
                .hasValueSatisfying(caller -> assertThat(caller.name()).isEqualTo(id));
        assertThat(client(id + ":secret:x")).isEmpty();
        assertThat(client("nobody:secret")).isEmpty();
        assertThat(client(id)).isEmpty();
        assertThat(credentials().client("Basic no base64!")).isEmpty();
        assertThat(credentials().client("Bearer x")).isEmpty();
        assertThat(credentials().client(null)).isEmpty();
        assertThat(new BasicCredentials("net", "se:cret").toString()).doesNotContain("se:cret");
    }

    private Optional<SignedInCaller> client(String sent) {
        byte[] bytes = sent.getBytes(StandardCharsets.UTF_8);
        return credentials().client("basic " + Base64.getEncoder().encodeToString(bytes));
    }

    private String issue(String subject, Duration lifetime) {
        return callers.call(ADMIN, () -> issuer().issue("portal", subject, lifetime));
    }

    private Optional<SignedInCaller> read(String plugin, String token) {
        return credentials().transaction("Bearer " + token, plugin);
    }

    private RestCredentials credentials() {
        return new RestCredentials(store.clients(), issuer());
    }

    private TransactionTokenIssuer issuer() {
        return new TransactionTokenIssuer(tokens(), callers);
    }

    private BearerTokens bearerTokens() {
        return new BearerTokens(tokens(), grant -> true);
    }

    private SignedTokens tokens() {
        return new SignedTokens(keys, Clock.fixed(now, ZoneOffset.UTC));
    }
}
