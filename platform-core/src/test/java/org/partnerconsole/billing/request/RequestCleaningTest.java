package org.partnerconsole.billing.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnerconsole.billing.BillingStore.OTHER_PARTNER;
import static org.partnerconsole.billing.BillingStore.SEED_PARTNER;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.billing.BillingStore;
import org.partnerconsole.billing.customer.CustomerWish;
import org.partnerconsole.billing.customer.StoredContact;
import org.partnerconsole.platform.database.Jdbc;
import org.partnerconsole.platform.database.TestDataSources;
import org.partnerconsole.platform.time.MovedClock;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

/** Kept answers go when they are old, those of all partners. */
@OnEachDatabase
class RequestCleaningTest {

    private static final Duration AGE = Duration.ofDays(7);

    private final BillingStore store;
    private final Jdbc jdbc;

    /** Stands at first where the clock of the store stands still. */
    private final MovedClock clock = new MovedClock();

    RequestCleaningTest(TestDatabase database) {
        store = database.shared(() -> new BillingStore(database));
        jdbc = new Jdbc(TestDataSources.migrated(database));
    }

    @BeforeEach
    void begin_with_no_answers() {
        jdbc.update("delete from request_record");
    }

    @Test
    void an_answer_is_given_again_until_it_is_too_old() {
        UUID request = UUID.randomUUID();
        CustomerWish wish = wish();
        Customer first = register(SEED_PARTNER, wish, request);
        register(OTHER_PARTNER, wish, request);

        clock.advance(AGE);
        clean(1000);

        assertThat(kept()).isEqualTo(2);
        assertThat(register(SEED_PARTNER, wish, request)).isEqualTo(first);

        clock.advance(Duration.ofSeconds(1));
        clean(1000);

        assertThat(kept()).isZero();
        // Judged anew: by now its domain is taken.
        assertThatThrownBy(() -> register(SEED_PARTNER, wish, request))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(wish.domain());
    }

    @Test
    void many_go_in_portions_and_all_in_one_run() {
        for (int i = 0; i < 5; i++) {
            register(SEED_PARTNER, wish(), UUID.randomUUID());
        }
        clock.advance(AGE.plusSeconds(1));

        clean(2);

        assertThat(kept()).isZero();
    }

    @Test
    void what_is_young_stays_when_the_old_goes() {
        register(SEED_PARTNER, wish(), UUID.randomUUID());
        clock.advance(AGE.plusSeconds(1));
        jdbc.update("update request_record set created_at = ?", clock.instant().minus(AGE));
        // The clock of the store has not moved: this is the old one.
        register(SEED_PARTNER, wish(), UUID.randomUUID());

        clean(1);

        assertThat(kept()).isOne();
    }

    private void clean(int portion) {
        new RequestCleaning(jdbc, clock, AGE, portion).run();
    }

    private int kept() {
        return jdbc.first("select count(*) from request_record", row -> row.getInt(1))
                .orElseThrow();
    }

    private Customer register(PartnerId partner, CustomerWish wish, UUID request) {
        return store.as(partner, () -> store.registration.register(wish, request));
    }

    private static CustomerWish wish() {
        String domain = "west-%s.example".formatted(UUID.randomUUID());
        return new CustomerWish(
                "West", domain, "US", "en-US", "a@" + domain, StoredContact.in("US"));
    }
}
