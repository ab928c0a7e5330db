package org.partnerconsole.addons.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.testkit.PluginConsole;
import org.partnerconsole.testkit.PluginTest;

/** The log on its real table. */
@PluginTest
class PurchaseLogTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123Z");

    private PluginConsole console;
    private PurchaseLog log;

    @BeforeEach
    void open(PluginConsole started) {
        console = started;
        log = console.service(PurchaseLog.class);
    }

    @Test
    void a_purchase_is_read_back_as_it_was_written_newest_first() {
        console.as("first", Roles.ADMIN);
        add(1, NOW.minusSeconds(60));
        add(2, NOW);

        List<Purchase> all = log.slice(0, 10);
        assertThat(all).extracting(Purchase::lineNumber).containsExactly(2, 1);
        Purchase newest = all.getFirst();
        assertThat(newest.at()).isEqualTo(NOW);
        assertThat(newest.buyer()).isEqualTo("tester@first");
        assertThat(newest.customerId()).isEqualTo(Sample.CUSTOMER);
        assertThat(newest.total()).hasToString("15.00 USD");
        assertThat(log.slice(1, 10)).extracting(Purchase::lineNumber).containsExactly(1);
        assertThat(console.told()).containsOnly(PurchaseLog.TOPIC);
    }

    @Test
    void another_partner_sees_none_of_it() {
        console.as("first", Roles.ADMIN);
        add(1, NOW);
        assertThat(log.count()).isEqualTo(1);

        console.as("second", Roles.ADMIN);
        assertThat(log.count()).isZero();
        assertThat(log.slice(0, 10)).isEmpty();
    }

    private void add(int line, Instant at) {
        console.clock().set(at);
        console.service(Transactions.class)
                .run(
                        () ->
                                log.add(
                                        new Sample.ACustomer("US"),
                                        new Sample.AnOrder("completed"),
                                        new Sample.ALine(line, Sample.PARENT)));
    }
}
