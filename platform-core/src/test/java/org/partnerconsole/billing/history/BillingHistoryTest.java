package org.partnerconsole.billing.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.audit.Change.Act;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.billing.BillingStore;
import org.partnerconsole.platform.audit.AuditEntry;
import org.partnerconsole.platform.audit.AuditLog;
import org.partnerconsole.platform.audit.AuditTrail;
import org.partnerconsole.platform.audit.RowChange;
import org.partnerconsole.platform.database.Jdbc;
import org.partnerconsole.platform.database.TestDataSources;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

@OnEachDatabase
class BillingHistoryTest {

    private static final CustomerId CUSTOMER =
            CustomerId.of("4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04");

    private final BillingStore store;
    private final AuditLog log;
    private final BillingHistory history;
    private final RowNames names;

    BillingHistoryTest(TestDatabase database) {
        store =
                database.shared(
                        () -> {
                            BillingStore made = new BillingStore(database);
                            made.demo.create(BillingStore.SEED_PARTNER, BillingStore.OTHER_PARTNER);
                            return made;
                        });
        TestDataSources sources = TestDataSources.migrated(database);
        log = new AuditLog(sources, store.callers, Clock.systemUTC());
        history =
                new BillingHistory(
                        store.entities,
                        store.transactions,
                        new AuditTrail(new Jdbc(sources), store.callers));
        names = new RowNames(store.entities, store.transactions);
    }

    @Test
    void an_order_has_its_own_changes_those_of_its_lines_and_of_its_subscriptions() {
        Order order = order();
        UUID row = rowOf("OrderRow", "orderKey", order.id().key());
        UUID subscription =
                rowOf(
                        "SubscriptionRow",
                        "subscriptionKey",
                        order.lineItems().getFirst().subscriptionId().key());
        write("OrderRow", row);
        write("SubscriptionRow", subscription);
        write("OrderRow", UUID.randomUUID());

        List<AuditEntry> found = as(() -> history.of(CUSTOMER, order.id(), 2));

        assertThat(found)
                .extracting(AuditEntry::rowId)
                .containsExactly(subscription.toString(), row.toString());
        assertThat(as(() -> names.of(found)))
                .containsEntry(row.toString(), order.id().value())
                .containsEntry(
                        subscription.toString(), order.lineItems().getFirst().friendlyName());
        assertThat(as(() -> history.of(CUSTOMER, order.lineItems().getFirst().subscriptionId(), 1)))
                .extracting(AuditEntry::rowId)
                .containsExactly(subscription.toString());
    }

    @Test
    void another_partner_and_another_customer_see_nothing_of_it() {
        Order order = order();
        write("OrderRow", rowOf("OrderRow", "orderKey", order.id().key()));

        assertThat(store.as(BillingStore.OTHER_PARTNER, () -> history.of(CUSTOMER, order.id(), 10)))
                .isEmpty();
        assertThat(as(() -> history.of(CustomerId.of("somebody-else"), order.id(), 10))).isEmpty();
    }

    private Order order() {
        return as(() -> store.orders.of(CUSTOMER)).getFirst();
    }

    private UUID rowOf(String entity, String attribute, String key) {
        return as(
                () ->
                        store.transactions.call(
                                () ->
                                        store.entities
                                                .createQuery(
                                                        "select r.id from %s r where r.%s = :key"
                                                                .formatted(entity, attribute),
                                                        UUID.class)
                                                .setParameter("key", key)
                                                .getSingleResult()));
    }

    private void write(String entity, UUID row) {
        RowChange change =
                new RowChange(
                        Optional.of(BillingStore.SEED_PARTNER.value()),
                        entity,
                        row.toString(),
                        Act.CHANGED,
                        Map.of("status", "a"),
                        Map.of("status", "b"),
                        Optional.of(CUSTOMER.value()));
        as(
                () -> {
                    log.record(ConsoleModule.CORE, change);
                    return null;
                });
    }

    private <T> T as(Supplier<T> work) {
        return store.as(BillingStore.SEED_PARTNER, work);
    }
}
