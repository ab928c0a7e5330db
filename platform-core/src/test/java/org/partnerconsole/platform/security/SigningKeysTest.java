package org.partnerconsole.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.security.TransactionTokens;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

@OnEachDatabase
class SigningKeysTest {

    private static final SignedInCaller ADMIN =
            new SignedInCaller("mika", "aoba", Set.of(Roles.ADMIN), "c-1");
    private static final Duration AGE = Duration.ofDays(30);

    private final SecurityStore store;
    private final SigningKeys here;
    private final SigningKeys there;

    SigningKeysTest(TestDatabase database) {
        store = new SecurityStore(database);
        here = store.keys(AGE, store.clock);
        there = store.keys(AGE, store.clock);
    }

    @BeforeEach
    void begin_without_keys() {
        store.jdbc().update("delete from signing_key");
    }

    @Test
    void a_key_outlives_the_process() {
        String made = here.current().getKeyID();

        assertThat(there.current().getKeyID()).isEqualTo(made);
    }

    @Test
    void a_new_key_is_made_when_the_one_before_is_too_old() {
        String first = here.current().getKeyID();
        store.clock.advance(AGE.minusMinutes(1));
        assertThat(here.current().getKeyID()).isEqualTo(first);

        store.clock.advance(Duration.ofMinutes(1));

        assertThat(here.current().getKeyID()).isNotEqualTo(first);
        assertThat(here.accepted()).extracting(SigningKey::id).contains(first);
    }

    @Test
    void the_key_before_is_accepted_until_its_last_token_has_expired() {
        BearerTokens tokens = tokens(here);
        String first = here.current().getKeyID();
        String token = tokens.issue(ADMIN);
        here.rotate();
        assertThat(tokens.read(token)).isPresent();
        assertThat(tokens(there).read(token)).isPresent();

        store.clock.advance(TransactionTokens.LONGEST);
        assertThat(here.find(first)).as("a server may have signed a moment ago").isPresent();
        store.clock.advance(SigningKeyStore.NEWS_TAKE);

        assertThat(here.find(first)).isEmpty();
        assertThat(there.find(first)).isEmpty();
        here.rotate();
        assertThat(store.jdbc().query("select id from signing_key", row -> row.getString(1)))
                .doesNotContain(first);
    }

    @Test
    void another_server_accepts_a_new_key_at_once_and_signs_with_it_soon() {
        here.current();
        there.current();
        store.clock.advance(Duration.ofSeconds(2));
        String made = here.rotate().id();
        String token = tokens(here).issue(ADMIN);

        assertThat(tokens(there).read(token)).isPresent();
        store.clock.advance(SigningKeyStore.NEWS_TAKE);
        assertThat(there.current().getKeyID()).isEqualTo(made);
    }

    @Test
    void a_key_that_was_dropped_is_good_no_more() {
        String token = tokens(here).issue(ADMIN);
        String leaked = here.current().getKeyID();
        SigningKeyDesk desk = new SigningKeyDesk(here, store.transactions(), store.changes());
        String next = desk.rotate().id();

        assertThat(desk.drop(leaked)).isTrue();
        assertThat(desk.drop(leaked)).isFalse();

        assertThat(tokens(here).read(token)).isEmpty();
        store.clock.advance(SigningKeyStore.NEWS_TAKE);
        assertThat(tokens(there).read(token)).isEmpty();
        assertThat(store.told).extracting(AccountChange::id).containsExactly(next, leaked);
    }

    @Test
    void made_up_key_ids_do_not_keep_the_database_busy() {
        SigningKeys keys = store.keys(AGE, Clock.fixed(store.clock.instant(), ZoneOffset.UTC));
        String made = keys.current().getKeyID();
        store.jdbc().update("delete from signing_key");

        assertThat(keys.find("made-up")).isEmpty();

        assertThat(keys.find(made)).as("nothing was read anew").isPresent();
    }

    @Test
    void only_the_public_halves_are_shown() {
        here.rotate();
        here.rotate();

        Object keys = ((Map<?, ?>) new JwksResource(here).keys().getEntity()).get("keys");

        assertThat(keys)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(2)
                .allSatisfy(
                        key ->
                                assertThat((Map<?, ?>) key)
                                        .extracting(Map::keySet)
                                        .asInstanceOf(
                                                org.assertj.core.api.InstanceOfAssertFactories
                                                        .collection(String.class))
                                        .contains("kid", "n", "e", "use", "alg")
                                        .doesNotContain("d", "p", "q"));
        assertThat(here.accepted().toString()).doesNotContain("\"d\"");
    }

    private BearerTokens tokens(SigningKeys keys) {
        return new BearerTokens(new SignedTokens(keys, store.clock), grant -> true);
    }
}
