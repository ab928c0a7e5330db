package org.partnerconsole.platform.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.platform.security.Client;
import org.partnerconsole.platform.security.SignedInCaller;
import org.partnerconsole.platform.security.TooManyFailures;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

@OnEachDatabase
class TokenEndpointTest {

    private static final String BACK = "http://127.0.0.1/callback";

    private final OAuthStore store;
    private PartnerId partner;
    private Client system;
    private Client app;
    private SignedInCaller mika;

    TokenEndpointTest(TestDatabase database) {
        store = new OAuthStore(database);
    }

    @BeforeEach
    void register() {
        partner = store.people.newPartner();
        system = store.people.newSystem(partner, Roles.ADMIN, Roles.SALES);
        app = store.people.newApp(partner, BACK, Roles.ADMIN, Roles.SALES);
        mika = store.people.newPerson(partner, Roles.SALES, Roles.READER);
    }

    @Test
    void a_system_gets_a_token_for_itself() {
        TokenAnswer answer = ofSystem();

        assertThat(store.caller(answer))
                .hasValueSatisfying(
                        caller -> {
                            assertThat(caller.name()).isEqualTo(system.id());
                            assertThat(caller.partner()).contains(partner);
                            assertThat(caller.roles())
                                    .containsExactlyInAnyOrder(Roles.ADMIN, Roles.SALES);
                        });
        assertThat(answer.refreshToken()).isEmpty();
    }

    @Test
    void it_may_ask_for_less_but_not_for_more() {
        assertThat(store.caller(ofSystem("scope", "sales-agent")).orElseThrow().roles())
                .containsExactly(Roles.SALES);
        assertRefused(400, "invalid_scope", () -> ofSystem("scope", "sales-agent operator"));
    }

    @Test
    void the_answer_has_the_shape_of_the_rfc_or_of_the_original() {
        TokenAnswer answer = ofSystem();

        assertThat(answer.standard())
                .containsOnlyKeys("access_token", "token_type", "expires_in", "scope")
                .containsEntry("expires_in", 3600L)
                .containsEntry("scope", "admin sales-agent");
        assertThat(answer.original())
                .containsOnlyKeys("token_type", "expires_in", "expires_on", "access_token")
                .containsEntry("token_type", "Bearer")
                .containsEntry("expires_in", "3600")
                .containsEntry(
                        "expires_on",
                        Long.toString(answer.issuedAt().plusSeconds(3600).getEpochSecond()));
        assertThat(answer.toString()).doesNotContain(answer.accessToken());
    }

    @Test
    void a_form_that_names_a_resource_is_the_originals() {
        String form =
                OAuthStore.form(
                        "grant_type", "client_credentials",
                        "client_id", "a",
                        "client_secret", "b",
                        "resource", "https://graph.windows.net");

        assertThat(TokenForm.read(form, Optional.empty()).isOriginal()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type=client_credentials, 401, invalid_client",
        "grant_type=client_credentials&client_id=x, 401, invalid_client",
        "grant_type=client_credentials&client_id=x&client_secret=y, 401, invalid_client",
        "grant_type=authorization_code&client_id=x&code=y, 401, invalid_client",
        "grant_type=password&username=a&password=b&client_id=x, 401, invalid_client",
        "grant_type=nonsense&client_id=x, 400, unsupported_grant_type",
        "grant_type=authorization_code&client_id=x, 400, invalid_request",
        "grant_type=client_credentials&grant_type=x, 400, invalid_request",
        "client_id=x, 400, invalid_request",
        "'', 400, invalid_request",
        "%, 400, invalid_request",
        "%zz=%, 400, invalid_request"
    })
    void a_form_that_says_too_little_or_nonsense_is_refused(String form, int status, String error) {
        assertRefused(status, error, () -> store.tokenOf(form));
    }

    @Test
    void the_secret_may_come_by_basic() {
        String basic = basic(system.id(), "secret");

        assertThat(
                        store.caller(
                                store.tokenAt(
                                        partner.value(),
                                        basic,
                                        "grant_type",
                                        "client_credentials")))
                .isPresent();
        assertRefused(
                401,
                "invalid_client",
                () ->
                        store.tokenAt(
                                partner.value(),
                                basic(system.id(), "wrong"),
                                "grant_type",
                                "client_credentials"));
    }

    @Test
    void at_a_partners_address_only_its_own_systems_get_tokens() {
        PartnerId other = store.people.newPartner();
        String basic = basic(system.id(), "secret");

        assertRefused(
                401,
                "invalid_client",
                () -> store.tokenAt(other.value(), basic, "grant_type", "client_credentials"));
        assertRefused(
                401,
                "invalid_client",
                () -> store.tokenAt("no/partner", basic, "grant_type", "client_credentials"));
    }

    @Test
    void after_ten_failures_a_system_must_wait() {
        for (int i = 0; i < 10; i++) {
            assertRefused(401, "invalid_client", () -> ofSystemWith("wrong"));
        }

        assertThatThrownBy(() -> ofSystemWith("secret")).isInstanceOf(TooManyFailures.class);
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
    void an_app_that_can_keep_no_secret_gets_none_for_itself() {
        assertRefused(
                401,
                "invalid_client",
                () ->
                        store.token(
                                "grant_type", "client_credentials",
                                "client_id", app.id(),
                                "client_secret", ""));
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

    private boolean succeeds(String code) {
        try {
            ofCode(code);
            return true;
        } catch (Refusal e) {
            return false;
        }
    }

    private TokenAnswer ofSystem(String... further) {
        List<String> fields =
                new ArrayList<>(
                        List.of(
                                "grant_type", "client_credentials",
                                "client_id", system.id(),
                                "client_secret", "secret"));
        fields.addAll(List.of(further));
        return store.token(fields.toArray(String[]::new));
    }

    private TokenAnswer ofSystemWith(String secret) {
        return store.token(
                "grant_type",
                "client_credentials",
                "client_id",
                system.id(),
                "client_secret",
                secret);
    }

    private TokenAnswer ofCode(String code) {
        return ofCode(app, code, BACK, OAuthStore.VERIFIER);
    }

    private TokenAnswer ofCode(Client client, String code, String redirectUri, String verifier) {
        return store.token(
                "grant_type", "authorization_code",
                "client_id", client.id(),
                "code", code,
                "redirect_uri", redirectUri,
                "code_verifier", verifier);
    }

    private TokenAnswer ofRefresh(TokenAnswer answer, String... further) {
        List<String> fields =
                new ArrayList<>(
                        List.of(
                                "grant_type", "refresh_token",
                                "client_id", app.id(),
                                "refresh_token", answer.refreshToken().orElseThrow().value()));
        fields.addAll(List.of(further));
        return store.token(fields.toArray(String[]::new));
    }

    private static String basic(String id, String secret) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(int status, String error, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.code()).as(refusal.getMessage()).isEqualTo(error);
                            assertThat(refusal.status()).isEqualTo(status);
                        });
    }
}
