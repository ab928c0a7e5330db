package org.partnerconsole.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.audit.Change.Act;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.platform.security.ClientsResource.Wanted;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

@OnEachDatabase
class ClientDeskTest {

    private static final List<String> BACK = List.of("https://app.example/back");

    private final SecurityStore store;
    private final ClientDesk desk;
    private PartnerId partner;

    ClientDeskTest(TestDatabase database) {
        store = new SecurityStore(database);
        desk =
                new ClientDesk(
                        store.clients(),
                        new Partners(store.jdbc()),
                        new Secrets(new PlainHash()),
                        store.transactions());
    }

    @BeforeEach
    void makeAPartner() {
        partner = store.newPartner();
        store.told.clear();
    }

    @Test
    void a_system_gets_a_secret_that_is_told_once() {
        ClientDesk.WithSecret added = desk.add(wanted(Set.of(Roles.SALES), List.of(), false));
        String secret = added.secret().orElseThrow();

        assertThat(store.clients().prove(added.client().id(), secret)).contains(added.client());
        assertThat(desk.all()).contains(added.client());
        assertThat(added.toString() + store.told).doesNotContain(secret);
        assertThat(added.client().id()).startsWith(partner.value() + "-");
    }

    @Test
    void an_app_gets_none_and_needs_an_address() {
        ClientDesk.WithSecret added = desk.add(wanted(Set.of(Roles.SALES), BACK, true));

        assertThat(added.secret()).isEmpty();
        assertThat(store.clients().find(added.client().id()))
                .hasValueSatisfying(app -> assertThat(app.redirectUris()).hasSize(1));
        assertThat(desk.renew(added.client().id())).isEmpty();
        assertRefused(wanted(Set.of(Roles.SALES), List.of(), true), "redirect URI");
    }

    @Test
    void a_new_secret_ends_the_one_before() {
        ClientDesk.WithSecret added = desk.add(wanted(Set.of(Roles.SALES), List.of(), false));
        String id = added.client().id();

        String next = desk.renew(id).orElseThrow().secret().orElseThrow();

        assertThat(store.clients().prove(id, added.secret().orElseThrow())).isEmpty();
        assertThat(store.clients().prove(id, next)).isPresent();
        assertThat(desk.renew("nobody")).isEmpty();
    }

    @Test
    void what_is_taken_away_is_gone_and_told() {
        String id = desk.add(wanted(Set.of(Roles.SALES), BACK, true)).client().id();

        assertThat(desk.remove(id)).isTrue();

        assertThat(store.clients().find(id)).isEmpty();
        assertThat(desk.remove(id)).isFalse();
        assertThat(store.told)
                .extracting(AccountChange::act)
                .containsExactly(Act.CREATED, Act.DELETED);
    }

    @Test
    void the_operator_has_clients_too() {
        ClientDesk.WithSecret added =
                desk.add(new Wanted("Tools", null, Set.of(Roles.OPERATOR), null, false));

        assertThat(added.client().rights().partner()).isEmpty();
    }

    @Test
    void what_a_client_can_not_be_is_said() {
        assertRefused(new Wanted(null, null, null, null, false), "roles");
        assertRefused(wanted(Set.of(Roles.OPERATOR), List.of(), false), "[operator]");
        assertRefused(wanted(Set.of("king"), List.of(), false), "[king]");
        assertRefused(wanted(Set.of(Roles.SALES), List.of("javascript:x"), false), "javascript:x");
        assertRefused(new Wanted("x", "nobody", Set.of(Roles.SALES), null, false), "no 'nobody'");
        assertRefused(
                new Wanted("x".repeat(201), partner.value(), Set.of(Roles.SALES), null, false),
                "it has 201");
        assertRefused(new Wanted("x", null, Set.of(Roles.SALES), null, false), "[sales-agent]");
    }

    private Wanted wanted(Set<String> roles, List<String> redirectUris, boolean isPublic) {
        return new Wanted("The app", partner.value(), roles, redirectUris, isPublic);
    }

    private void assertRefused(Wanted wanted, String words) {
        assertThatThrownBy(() -> desk.add(wanted))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(words);
    }
}
