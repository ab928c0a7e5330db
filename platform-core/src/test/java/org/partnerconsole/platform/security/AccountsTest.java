package org.partnerconsole.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.platform.database.TestDataSources;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

@OnEachDatabase
class AccountsTest {

    private static final PartnerId PARTNER = new PartnerId("aoba");

    private final List<AccountChange> told = new ArrayList<>();
    private final Accounts accounts;
    private final SigningKeys keys;
    private final TestDataSources sources;

    AccountsTest(TestDatabase database) {
        sources = TestDataSources.migrated(database);
        accounts =
                new Accounts(
                        sources,
                        new Secrets(new PlainHash()),
                        Clock.systemUTC(),
                        AccountChanges.into(told));
        keys = new SigningKeys(sources, Clock.systemUTC());
    }

    @Test
    void people_and_systems_prove_who_they_are() {
        assertThat(accounts.isEmpty()).isTrue();
        accounts.addPartner(PARTNER, "Aoba");
        accounts.addPerson("mika", "right", PARTNER, Set.of(Roles.ADMIN, Roles.SALES));
        accounts.addPerson("operator", "also right", null, Set.of(Roles.OPERATOR));
        accounts.addClient("system", "secret", PARTNER, Set.of(Roles.READER));

        assertThat(accounts.isEmpty()).isFalse();
        assertThat(told)
                .extracting(AccountChange::id)
                .containsExactly("aoba", "mika", "operator", "system");
        assertThat(told.toString()).doesNotContain("right").doesNotContain("secret");
        assertThat(accounts.person("mika", "right"))
                .hasValueSatisfying(
                        mika -> {
                            assertThat(mika.partner()).contains(PARTNER);
                            assertThat(mika.roles())
                                    .containsExactlyInAnyOrder(Roles.ADMIN, Roles.SALES);
                        });
        assertThat(accounts.person("operator", "also right"))
                .hasValueSatisfying(operator -> assertThat(operator.partner()).isEmpty());
        assertThat(accounts.client("system", "secret")).isPresent();
        assertThat(accounts.person("mika", "wrong")).isEmpty();
        assertThat(accounts.person("nobody", "right")).isEmpty();
        assertThat(accounts.client("mika", "right")).isEmpty();
    }

    @Test
    void a_signing_key_outlives_the_process() {
        String made = keys.current().getKeyID();

        assertThat(new SigningKeys(sources, Clock.systemUTC()).current().getKeyID())
                .isEqualTo(made);
    }
}
