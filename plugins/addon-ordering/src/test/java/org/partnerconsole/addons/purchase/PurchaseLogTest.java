package org.partnerconsole.addons.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.security.Caller;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.api.ui.Live;

/** The log on its real table, in a database in memory. */
class PurchaseLogTest {

    private static final String URL = "jdbc:h2:mem:purchases";
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123Z");

    private final List<String> told = new ArrayList<>();
    private Connection connection;
    private EntityManagerFactory factory;

    @BeforeEach
    void open() throws Exception {
        connection = DriverManager.getConnection(URL);
        try (InputStream sql = getClass().getResourceAsStream("/db/migration/V1__purchases.sql");
                Statement statement = connection.createStatement()) {
            statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        }
        factory =
                new PersistenceConfiguration("purchases")
                        .managedClass(AddOnPurchase.class)
                        .property("jakarta.persistence.jdbc.url", URL)
                        .property("eclipselink.weaving", "false")
                        .property("eclipselink.logging.level", "SEVERE")
                        .createEntityManagerFactory();
    }

    @AfterEach
    void close() throws Exception {
        factory.close();
        connection.close();
    }

    @Test
    void a_purchase_is_read_back_as_it_was_written_newest_first() {
        add("first", 1, NOW.minusSeconds(60));
        add("first", 2, NOW);

        List<Purchase> all = slice("first", 0);
        assertThat(all).extracting(Purchase::lineNumber).containsExactly(2, 1);
        Purchase newest = all.getFirst();
        assertThat(newest.at()).isEqualTo(NOW);
        assertThat(newest.buyer()).isEqualTo("mika");
        assertThat(newest.customerId()).isEqualTo(Sample.CUSTOMER);
        assertThat(newest.total()).hasToString("15.00 USD");
        assertThat(slice("first", 1)).extracting(Purchase::lineNumber).containsExactly(1);
        assertThat(told).containsOnly(PurchaseLog.TOPIC);
    }

    @Test
    void another_partner_sees_none_of_it() {
        add("first", 1, NOW);
        assertThat(count("second")).isZero();
        assertThat(slice("second", 0)).isEmpty();
        assertThat(count("first")).isEqualTo(1);
    }

    private void add(String partner, int line, Instant at) {
        as(
                partner,
                at,
                log -> {
                    log.add(
                            new Sample.ACustomer("US"),
                            new Sample.AnOrder("completed"),
                            new Sample.ALine(line, Sample.PARENT));
                    return null;
                });
    }

    private List<Purchase> slice(String partner, int offset) {
        return as(partner, log -> log.slice(offset, 10));
    }

    private long count(String partner) {
        return as(partner, PurchaseLog::count);
    }

    private <T> T as(String partner, Function<PurchaseLog, T> act) {
        return as(partner, NOW, act);
    }

    private <T> T as(String partner, Instant at, Function<PurchaseLog, T> act) {
        try (EntityManager entities =
                factory.createEntityManager(Map.of("console.partner", partner))) {
            entities.getTransaction().begin();
            T result =
                    act.apply(
                            new PurchaseLog(
                                    entities,
                                    new SameTransaction(),
                                    () -> new Mika(partner),
                                    Clock.fixed(at, ZoneOffset.UTC),
                                    new Pages()));
            entities.getTransaction().commit();
            return result;
        }
    }

    private record Mika(String partnerId) implements Caller {

        @Override
        public String name() {
            return "mika";
        }

        @Override
        public Optional<PartnerId> partner() {
            return Optional.of(new PartnerId(partnerId));
        }

        @Override
        public boolean hasRole(String role) {
            return true;
        }

        @Override
        public String correlationId() {
            return "correlation";
        }
    }

    private static final class SameTransaction implements Transactions {

        @Override
        public <T> T call(Supplier<T> work) {
            return work.get();
        }

        @Override
        public void afterCommit(Runnable act) {
            act.run();
        }
    }

    private final class Pages implements Live {

        @Override
        public void changed(String topic) {
            told.add(topic);
        }

        @Override
        public void follow(Component view, String topic, Runnable refresh) {
            throw new UnsupportedOperationException("a log has no pages");
        }
    }
}
