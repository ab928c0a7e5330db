package org.partnerconsole.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

@OnEachDatabase
class AccountsTest {

    private final SecurityStore store;

    AccountsTest(TestDatabase database) {
        store = new SecurityStore(database);
    }

    @Test
    void people_prove_who_they_are() {
        PartnerId partner = store.newPartner();
        SignedInCaller mika = store.newPerson(partner, Roles.ADMIN, Roles.SALES);
        SignedInCaller operator = store.newPerson(null, Roles.OPERATOR);

        assertThat(store.accounts().isEmpty()).isFalse();
        assertThat(store.accounts().prove(mika.name(), "right"))
                .hasValueSatisfying(
                        person -> {
                            assertThat(person.partner()).contains(partner);
                            assertThat(person.roles())
                                    .containsExactlyInAnyOrder(Roles.ADMIN, Roles.SALES);
                        });
        assertThat(store.accounts().prove(operator.name(), "right"))
                .hasValueSatisfying(person -> assertThat(person.partner()).isEmpty());
        assertThat(store.accounts().prove(mika.name(), "wrong")).isEmpty();
        assertThat(store.accounts().prove("nobody", "right")).isEmpty();
    }

    @Test
    void systems_prove_who_they_are() {
        PartnerId partner = store.newPartner();
        Client system = store.newSystem(partner, Roles.READER);

        assertThat(store.clients().prove(system.id(), "secret")).contains(system);
        assertThat(store.clients().prove(system.id(), "wrong")).isEmpty();
        assertThat(store.clients().prove("nobody", "secret")).isEmpty();
        assertThat(store.clients().find(system.id())).contains(system);
    }

    @Test
    void a_system_without_a_secret_is_proved_by_none() {
        Client app = store.newApp(store.newPartner(), "http://127.0.0.1/back", Roles.READER);

        assertThat(store.clients().find(app.id())).contains(app);
        assertThat(app.isPublic()).isTrue();
        assertThat(store.clients().prove(app.id(), "")).isEmpty();
        assertThat(store.clients().prove(app.id(), "secret")).isEmpty();
    }

    @Test
    void what_is_added_is_told_without_its_secret() {
        PartnerId partner = store.newPartner();
        Client system = store.newSystem(partner, Roles.READER);
        SignedInCaller person = store.newPerson(partner, Roles.ADMIN);

        assertThat(store.told)
                .extracting(AccountChange::id)
                .containsExactly(partner.value(), system.id(), person.name());
        assertThat(store.told.toString()).doesNotContain("right", "secret");
    }

    @Test
    void after_ten_failures_nobody_is_listened_to_for_a_while() {
        SignedInCaller mika = store.newPerson(store.newPartner(), Roles.ADMIN);

        assertThatItIsThrottled(() -> store.accounts().prove(mika.name(), "wrong").isPresent());

        assertThatThrownBy(() -> store.accounts().prove(mika.name(), "right"))
                .isInstanceOf(TooManyFailures.class)
                .hasMessageContaining("try again in 5 minutes");
        store.clock.advance(SignInThrottle.SPAN);
        assertThat(store.accounts().prove(mika.name(), "right")).isPresent();
    }

    @Test
    void a_name_that_nobody_has_is_treated_as_any_other() {
        assertThatItIsThrottled(() -> store.accounts().prove("nobody-1", "x").isPresent());
        assertThatItIsThrottled(() -> store.clients().prove("nobody-1", "x").isPresent());
    }

    @Test
    void a_name_that_can_be_nobodys_is_refused_like_a_wrong_one() {
        for (String name : new String[] {"", "a\u0000b", "\r\n", "x".repeat(101), "日本"}) {
            assertThat(store.accounts().prove(name, "right")).isEmpty();
            assertThat(store.clients().prove(name, "secret")).isEmpty();
            assertThat(store.clients().find(name)).isEmpty();
        }
    }

    @Test
    void a_success_takes_failures_back() {
        SignedInCaller mika = store.newPerson(store.newPartner(), Roles.ADMIN);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < SignInThrottle.MOST_FAILURES - 1; i++) {
                assertThat(store.accounts().prove(mika.name(), "wrong")).isEmpty();
            }
            assertThat(store.accounts().prove(mika.name(), "right")).isPresent();
        }
    }

    @Test
    void a_client_that_can_do_nothing_is_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new Client(
                                        "app",
                                        "App",
                                        new Rights(Optional.empty(), Set.of(Roles.OPERATOR)),
                                        List.of(),
                                        true))
                .withMessageContaining("app");
    }

    private static void assertThatItIsThrottled(BooleanSupplier attempt) {
        for (int i = 0; i < SignInThrottle.MOST_FAILURES; i++) {
            assertThat(attempt.getAsBoolean()).as("attempt %s", i).isFalse();
        }
        assertThatThrownBy(attempt::getAsBoolean).isInstanceOf(TooManyFailures.class);
    }
}
