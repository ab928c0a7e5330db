package org.partnerconsole.platform.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.platform.security.Client;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

/** Tokens that apps get for the codes of persons who agreed. */
@OnEachDatabase
class CodeTokenTest extends TokenTest {

    CodeTokenTest(TestDatabase database) {
        super(database);
    }

    @Test
    void an_app_gets_a_token_for_a_person_who_has_agreed() {
        TokenAnswer answer = ofCode(store.code(app, mika));

        assertThat(store.caller(answer))
                .hasValueSatisfying(
                        caller -> {
                            assertThat(caller.name()).isEqualTo(mika.name());
                            assertThat(caller.partner()).contains(partner);
                            assertThat(caller.roles()).containsExactly(Roles.SALES);
                        });
        assertThat(answer.standard()).containsKey("refresh_token");
        assertThat(answer.toString()).doesNotContain(answer.refreshToken().orElseThrow().value());
    }

    @Test
    void a_code_ends_after_a_minute() {
        String code = store.code(app, mika);
        store.people.clock.advance(Duration.ofSeconds(60));

        assertRefused(400, "invalid_grant", () -> ofCode(code));
    }

    @Test
    void a_code_needs_its_verifier_its_redirect_uri_and_its_app() {
        String code = store.code(app, mika);
        Client other = store.people.newApp(partner, BACK, Roles.ADMIN, Roles.SALES);

        assertRefused(
                400,
                "invalid_grant",
                () -> ofCode(app, code, BACK, OAuthStore.VERIFIER.replace('d', 'e')));
        assertRefused(
                400,
                "invalid_grant",
                () -> ofCode(app, code, "http://127.0.0.1:99/callback", OAuthStore.VERIFIER));
        assertRefused(400, "invalid_grant", () -> ofCode(other, code, BACK, OAuthStore.VERIFIER));
        assertRefused(
                400,
                "invalid_grant",
                () ->
                        store.token(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                app.id(),
                                "code",
                                code,
                                "redirect_uri",
                                BACK));
        assertThat(store.caller(ofCode(code))).as("nothing was used up").isPresent();
    }

    @Test
    void a_code_that_is_sent_again_revokes_all_that_came_of_it() {
        String code = store.code(app, mika);
        TokenAnswer first = ofCode(code);
        TokenAnswer second = ofRefresh(first);
        assertThat(store.caller(second)).isPresent();

        assertRefused(400, "invalid_grant", () -> ofCode(code));

        assertThat(store.caller(first)).isEmpty();
        assertThat(store.caller(second)).isEmpty();
        assertRefused(400, "invalid_grant", () -> ofRefresh(second));
    }

    @Test
    void of_many_who_send_a_code_at_once_one_gets_a_token_at_most() throws Exception {
        String code = store.code(app, mika);
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            attempts.add(() -> succeeds(code));
        }
        int succeeded = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
                succeeded += attempt.get() ? 1 : 0;
            }
        }
        assertThat(succeeded).isEqualTo(1);
        assertThat(
                        store.people
                                .jdbc()
                                .query(
                                        "select count(*) from token_grant where account_name = ?"
                                                + " and revoked_at is not null",
                                        row -> row.getInt(1),
                                        mika.name()))
                .containsExactly(1);
    }

    private boolean succeeds(String code) {
        try {
            ofCode(code);
            return true;
        } catch (Refusal e) {
            return false;
        }
    }
}
