package org.partnerconsole.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.rest.AccessKind;
import org.partnerconsole.platform.module.RestRoute;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.RestCredentials;
import org.partnerconsole.platform.security.SignedInCaller;

class AccessRulesTest {

    private static final SignedInCaller BEARER =
            new SignedInCaller("app", "aoba", Set.of("admin"), "c-1");
    private static final SignedInCaller CLIENT =
            new SignedInCaller("net", "aoba", Set.of("helpdesk"), "c-2");
    private static final SignedInCaller TRANSACTION =
            new SignedInCaller("transaction T-1", "aoba", Set.of(), "c-3", "T-1");

    private final Callers callers = new Callers();
    private final AccessRules rules =
            new AccessRules(
                    Map.of(),
                    callers,
                    new RestCredentials() {
                        @Override
                        public Optional<SignedInCaller> client(String authorization) {
                            return Optional.of(CLIENT).filter(any -> "basic".equals(authorization));
                        }

                        @Override
                        public Optional<SignedInCaller> transaction(
                                String authorization, String plugin) {
                            return Optional.of(TRANSACTION)
                                    .filter(any -> (plugin + " token").equals(authorization));
                        }
                    });

    @Test
    void public_means_everybody() {
        assertThat(check(route(List.of(), AccessKind.PUBLIC), null, null)).isEmpty();
    }

    @Test
    void a_bearer_needs_a_role() {
        RestRoute admins = route(List.of("admin"), AccessKind.BEARER);

        assertThat(check(admins, BEARER, null)).isEmpty();
        assertThat(status(admins, CLIENT, null)).isEqualTo(403);
        assertThat(status(admins, null, null)).isEqualTo(401);
        assertThat(status(route(List.of(), AccessKind.BEARER), BEARER, null)).isEqualTo(403);
    }

    @Test
    void basic_counts_only_where_it_is_taken_and_needs_a_role() {
        RestRoute basic = route(List.of("helpdesk"), AccessKind.BASIC);

        assertThat(check(basic, null, "basic")).isEmpty();
        assertThat(status(basic, null, "wrong")).isEqualTo(401);
        assertThat(status(route(List.of("admin"), AccessKind.BASIC), null, "basic")).isEqualTo(403);
        assertThat(status(route(List.of("helpdesk"), AccessKind.BEARER), null, "basic"))
                .isEqualTo(401);
        assertThat(status(basic, BEARER, null)).as("a bearer where only Basic is").isEqualTo(401);
    }

    @Test
    void a_transactions_token_counts_only_where_it_is_taken_and_for_its_plugin() {
        RestRoute visits = route(List.of("admin"), AccessKind.TRANSACTION_TOKEN, AccessKind.BEARER);

        assertThat(check(visits, null, "portal token")).isEmpty();
        assertThat(check(visits, BEARER, null)).isEmpty();
        assertThat(status(visits, null, "other token")).isEqualTo(401);
        assertThat(status(route(List.of("admin"), AccessKind.BEARER), null, "portal token"))
                .isEqualTo(401);
    }

    @Test
    void the_one_who_was_found_is_the_caller_until_the_gateway_is_done() {
        try (Callers.Scope scope = callers.scope()) {
            rules.check(route(List.of("helpdesk"), AccessKind.BASIC), "basic", "c-9");

            assertThat(callers.get().name()).isEqualTo("net");
            assertThat(callers.get().correlationId()).isEqualTo("c-9");
        }
        assertThat(callers.current()).isEmpty();
    }

    @Test
    void what_is_missing_is_said() {
        RestRoute route = route(List.of("a"), AccessKind.BASIC, AccessKind.TRANSACTION_TOKEN);

        assertThat(check(route, null, null))
                .hasValueSatisfying(
                        error ->
                                assertThat(error.message())
                                        .contains("the transaction's own token", ", or a client"));
    }

    private Optional<RestError> check(RestRoute route, SignedInCaller caller, String sent) {
        try (Callers.Scope scope = callers.scope()) {
            if (caller != null) {
                callers.begin(caller);
            }
            return rules.check(route, sent, "c-9");
        }
    }

    private int status(RestRoute route, SignedInCaller caller, String sent) {
        return check(route, caller, sent).map(RestError::status).orElse(200);
    }

    private static RestRoute route(List<String> roles, AccessKind... kinds) {
        return new RestRoute("portal", "GET", "/api/portal", Set.of(kinds), roles);
    }
}
