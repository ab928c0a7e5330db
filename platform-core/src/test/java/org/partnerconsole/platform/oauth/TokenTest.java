package org.partnerconsole.platform.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.platform.security.Client;
import org.partnerconsole.platform.security.SignedInCaller;
import org.partnerconsole.testing.database.TestDatabase;

/** A test of the token endpoint, with a partner of its own. */
abstract class TokenTest {

    static final String BACK = "http://127.0.0.1/callback";

    final OAuthStore store;
    PartnerId partner;
    Client system;
    Client app;
    SignedInCaller mika;

    TokenTest(TestDatabase database) {
        store = new OAuthStore(database);
    }

    @BeforeEach
    void register() {
        partner = store.people.newPartner();
        system = store.people.newSystem(partner, Roles.ADMIN, Roles.SALES);
        app = store.people.newApp(partner, BACK, Roles.ADMIN, Roles.SALES);
        mika = store.people.newPerson(partner, Roles.SALES, Roles.READER);
    }

    TokenAnswer ofCode(String code) {
        return ofCode(app, code, BACK, OAuthStore.VERIFIER);
    }

    TokenAnswer ofCode(Client client, String code, String redirectUri, String verifier) {
        return store.token(
                "grant_type", "authorization_code",
                "client_id", client.id(),
                "code", code,
                "redirect_uri", redirectUri,
                "code_verifier", verifier);
    }

    TokenAnswer ofRefresh(TokenAnswer answer, String... further) {
        List<String> fields =
                new ArrayList<>(
                        List.of(
                                "grant_type", "refresh_token",
                                "client_id", app.id(),
                                "refresh_token", answer.refreshToken().orElseThrow().value()));
        fields.addAll(List.of(further));
        return store.token(fields.toArray(String[]::new));
    }

    static void assertRefused(int status, String error, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.code()).as(refusal.getMessage()).isEqualTo(error);
                            assertThat(refusal.status()).isEqualTo(status);
                        });
    }
}
