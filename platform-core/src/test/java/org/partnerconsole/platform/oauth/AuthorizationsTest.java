package org.partnerconsole.platform.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.platform.security.AccountChange;
import org.partnerconsole.platform.security.Client;
import org.partnerconsole.platform.security.SignedInCaller;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

@OnEachDatabase
class AuthorizationsTest {

    private static final String BACK = "https://app.example/back";

    private final OAuthStore store;
    private PartnerId partner;
    private Client app;
    private SignedInCaller mika;

    AuthorizationsTest(TestDatabase database) {
        store = new OAuthStore(database);
    }

    @BeforeEach
    void register() {
        partner = store.people.newPartner();
        app = store.people.newApp(partner, BACK, Roles.ADMIN, Roles.SALES, Roles.READER);
        mika = store.people.newPerson(partner, Roles.SALES, Roles.READER, Roles.HELPDESK);
    }

    @Test
    void a_person_is_asked_for_what_both_the_app_and_the_person_may() {
        Question question = asked(OAuthStore.query(app));

        assertThat(question.client()).isEqualTo(app);
        assertThat(question.roles()).containsExactlyInAnyOrder(Roles.SALES, Roles.READER);
        assertThat(question.redirectUri()).isEqualTo(URI.create(BACK));
    }

    @Test
    void an_app_may_ask_for_less() {
        assertThat(asked(OAuthStore.query(app, "scope", "reader admin")).roles())
                .containsExactly(Roles.READER);
    }

    @Test
    void who_agrees_is_sent_back_with_a_code_and_the_state() {
        URI back = store.authorizations.allow(OAuthStore.query(app), mika);

        assertThat(back.toString()).startsWith(BACK + "?");
        assertThat(OAuthStore.parameters(back)).containsOnlyKeys("code", "state");
        assertThat(OAuthStore.parameters(back)).containsEntry("state", "s 1");
        assertThat(OAuthStore.parameters(back).get("code")).matches("[A-Za-z0-9_-]{43}");
        assertThat(store.people.told)
                .filteredOn(change -> change.kind().equals("grant"))
                .singleElement()
                .extracting(AccountChange::values)
                .isEqualTo(
                        Map.of(
                                "client", app.id(),
                                "account", mika.name(),
                                "roles", "reader,sales-agent"));
        assertThat(store.people.told.toString())
                .doesNotContain(OAuthStore.parameters(back).get("code"));
    }

    @Test
    void the_code_is_stored_as_a_hash_only() {
        String code = store.code(app, mika);

        assertThat(
                        store.people
                                .jdbc()
                                .query("select hash from one_time_token", row -> row.getString(1)))
                .isNotEmpty()
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"))
                .doesNotContain(code);
    }

    @Test
    void who_does_not_agree_is_sent_back_with_that() {
        URI back = store.authorizations.deny(asked(OAuthStore.query(app)));

        assertThat(OAuthStore.parameters(back))
                .containsEntry("error", "access_denied")
                .containsEntry("state", "s 1")
                .doesNotContainKey("code");
    }

    @Test
    void an_app_on_the_device_listens_on_any_port() {
        Client desktop = store.people.newApp(partner, "http://127.0.0.1/callback", Roles.READER);
        String asked = "http://127.0.0.1:53124/callback";

        URI back =
                store.authorizations.allow(OAuthStore.query(desktop, "redirect_uri", asked), mika);

        assertThat(back.toString()).startsWith(asked + "?");
    }

    @ParameterizedTest
    @CsvSource({
        "client_id, nobody",
        "client_id, ''",
        "redirect_uri, https://evil.example/back",
        "redirect_uri, https://app.example/back/more",
        "redirect_uri, ''",
        "redirect_uri, not an address"
    })
    void nobody_is_sent_to_an_address_that_is_not_the_apps(String field, String value) {
        String query = OAuthStore.query(app, field, value);

        assertThat(store.authorizations.judge(query)).isInstanceOf(Verdict.Refused.class);
        assertThat(store.authorizations.judge(query, mika)).isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&", "%", "%zz", "x", "client_id", "client_id=a&client_id=b"})
    void what_is_no_request_is_refused(String query) {
        assertThat(store.authorizations.judge(query)).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void a_redirect_uri_that_is_sent_twice_leads_nowhere() {
        String query = OAuthStore.query(app) + "&redirect_uri=https%3A%2F%2Fevil.example";

        assertThat(store.authorizations.judge(query)).isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "response_type, token, unsupported_response_type",
        "response_type, '', invalid_request",
        "code_challenge, '', invalid_request",
        "code_challenge_method, plain, invalid_request",
        "code_challenge_method, '', invalid_request",
        "response_mode, fragment, invalid_request",
        "request, eyJhbGciOiJub25lIn0.e30., invalid_request",
        "scope, operator, invalid_scope",
        "scope, nonsense, invalid_scope"
    })
    void what_is_wrong_otherwise_is_told_to_the_app(String field, String value, String error) {
        String query = OAuthStore.query(app, field, value);

        assertThat(sentBack(query)).containsEntry("error", error).containsEntry("state", "s 1");
        assertThat(OAuthStore.parameters(store.authorizations.allow(query, mika)))
                .containsEntry("error", error)
                .doesNotContainKey("code");
    }

    @Test
    void a_person_of_another_partner_or_without_the_roles_is_not_asked() {
        SignedInCaller other = store.people.newPerson(store.people.newPartner(), Roles.ADMIN);
        SignedInCaller operator = store.people.newPerson(null, Roles.OPERATOR);
        SignedInCaller helper = store.people.newPerson(partner, Roles.HELPDESK);

        for (SignedInCaller person : new SignedInCaller[] {other, operator, helper}) {
            assertThat(
                            OAuthStore.parameters(
                                    store.authorizations.allow(OAuthStore.query(app), person)))
                    .containsEntry("error", "access_denied")
                    .doesNotContainKey("code");
        }
    }

    private Question asked(String query) {
        assertThat(store.authorizations.judge(query, mika)).isInstanceOf(Verdict.Asked.class);
        return ((Verdict.Asked) store.authorizations.judge(query, mika)).question();
    }

    private Map<String, String> sentBack(String query) {
        assertThat(store.authorizations.judge(query)).isInstanceOf(Verdict.SentBack.class);
        URI to = ((Verdict.SentBack) store.authorizations.judge(query)).to();
        assertThat(to.toString()).startsWith(BACK + "?");
        return OAuthStore.parameters(to);
    }
}
