package org.partnerconsole.platform.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.platform.security.TooManyFailures;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

/** Tokens that systems get for themselves. */
@OnEachDatabase
class SystemTokenTest extends TokenTest {

    SystemTokenTest(TestDatabase database) {
        super(database);
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

    private static String basic(String id, String secret) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }
}
