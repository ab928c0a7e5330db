package org.partnerconsole.platform.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

/** Tokens that apps get for refresh tokens, and how long anything is kept. */
@OnEachDatabase
class RefreshTokenTest extends TokenTest {

    RefreshTokenTest(TestDatabase database) {
        super(database);
    }

    @Test
    void a_refresh_token_is_exchanged_for_the_next() {
        TokenAnswer first = ofCode(store.code(app, mika));
        store.people.clock.advance(Duration.ofDays(89));
        TokenAnswer second = ofRefresh(first);
        store.people.clock.advance(Duration.ofDays(89));

        TokenAnswer third = ofRefresh(second);

        assertThat(store.caller(third)).isPresent();
        assertThat(third.refreshToken()).isNotEqualTo(second.refreshToken());
    }

    @Test
    void a_refresh_token_that_is_sent_again_revokes_its_family() {
        TokenAnswer first = ofCode(store.code(app, mika));
        TokenAnswer second = ofRefresh(first);

        assertRefused(400, "invalid_grant", () -> ofRefresh(first));

        assertThat(store.caller(second)).isEmpty();
        assertRefused(400, "invalid_grant", () -> ofRefresh(second));
    }

    @Test
    void a_refresh_token_ends() {
        TokenAnswer first = ofCode(store.code(app, mika));
        store.people.clock.advance(Duration.ofDays(90));

        assertRefused(400, "invalid_grant", () -> ofRefresh(first));
    }

    @Test
    void who_asks_for_too_much_on_refresh_may_correct_it() {
        TokenAnswer first = ofCode(store.code(app, mika));

        assertRefused(400, "invalid_scope", () -> ofRefresh(first, "scope", "admin"));

        assertThat(ofRefresh(first, "scope", "sales-agent").roles()).containsExactly(Roles.SALES);
    }

    @Test
    void what_a_person_may_no_more_their_apps_may_no_more() {
        TokenAnswer first = ofCode(store.code(app, mika));
        store.people
                .jdbc()
                .update("update account set roles = 'reader' where name = ?", mika.name());

        assertRefused(400, "invalid_grant", () -> ofRefresh(first));
        assertThat(store.caller(first)).isEmpty();
    }

    @Test
    void with_the_person_go_the_tokens() {
        TokenAnswer first = ofCode(store.code(app, mika));
        store.people.remove(mika);

        assertThat(store.caller(first)).isEmpty();
        assertRefused(400, "invalid_grant", () -> ofRefresh(first));
    }

    @Test
    void what_has_ended_is_forgotten() {
        ofRefresh(ofCode(store.code(app, mika)));
        store.code(app, mika);
        assertThat(rows()).isEqualTo(Map.of("grants", 2, "tokens", 4));

        store.people.clock.advance(Duration.ofHours(2));
        assertRefused(400, "invalid_grant", () -> ofCode("unknown"));
        assertThat(rows()).as("codes").isEqualTo(Map.of("grants", 1, "tokens", 2));

        store.people.clock.advance(Duration.ofDays(91));
        assertRefused(400, "invalid_grant", () -> ofCode("unknown"));
        assertThat(rows()).isEqualTo(Map.of("grants", 0, "tokens", 0));
    }

    private Map<String, Integer> rows() {
        return Map.of(
                "grants",
                count("select count(*) from token_grant where account_name = ?"),
                "tokens",
                count(
                        "select count(*) from one_time_token t join token_grant g"
                                + " on g.id = t.grant_id where g.account_name = ?"));
    }

    private int count(String sql) {
        return store.people.jdbc().first(sql, row -> row.getInt(1), mika.name()).orElseThrow();
    }
}
