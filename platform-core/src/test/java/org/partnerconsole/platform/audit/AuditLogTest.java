package org.partnerconsole.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.audit.Change.Act;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.platform.database.Jdbc;
import org.partnerconsole.platform.database.TestDataSources;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.SignedInCaller;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

@OnEachDatabase
class AuditLogTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123456Z");
    private static final SignedInCaller OPERATOR =
            new SignedInCaller("root", null, Set.of(Roles.OPERATOR), "c-1").cameFrom("192.0.2.7");
    private static final SignedInCaller MIKA =
            new SignedInCaller("mika", "aoba", Set.of(Roles.ADMIN), "c-2");
    private static final SignedInCaller SOLVEIG =
            new SignedInCaller("solveig", "fjord", Set.of(Roles.ADMIN), "c-3");

    private final Callers callers = new Callers();
    private final AuditLog log;
    private final AuditTrail trail;

    AuditLogTest(TestDatabase database) {
        TestDataSources sources = database.shared(() -> TestDataSources.migrated(database));
        log = new AuditLog(sources, callers, Clock.fixed(NOW, ZoneOffset.UTC));
        trail = new AuditTrail(new Jdbc(sources), callers);
    }

    @Test
    void an_entry_says_who_when_from_where_what_before_and_after() {
        callers.run(
                OPERATOR,
                () ->
                        log.record(
                                "platform-core",
                                RowChange.ofPlatform(
                                        "account",
                                        "mika",
                                        Act.CHANGED,
                                        Map.of("roles", "reader"),
                                        Map.of("roles", "admin"))));

        AuditEntry entry = find(OPERATOR, AuditQuery.newest(1)).getFirst();
        assertThat(entry.who()).isEqualTo("root");
        assertThat(entry.at()).isEqualTo(NOW);
        assertThat(entry.from()).contains("192.0.2.7");
        assertThat(entry.correlationId()).isEqualTo("c-1");
        assertThat(entry.act()).isEqualTo(Act.CHANGED);
        assertThat(entry.before()).isEqualTo("{\"roles\":\"reader\"}");
        assertThat(entry.after()).isEqualTo("{\"roles\":\"admin\"}");
        assertThat(find(MIKA, AuditQuery.newest(1000)))
                .extracting(AuditEntry::entity)
                .doesNotContain("account");
    }

    @Test
    void pages_lead_through_what_concerns_a_customer() {
        for (int i = 1; i <= 5; i++) {
            write(MIKA, "order", i, "Customer-1");
            write(SOLVEIG, "order", i, "Customer-1");
            write(MIKA, "order", i, "Customer-2");
        }
        AuditQuery query = AuditQuery.newest(2).about(CustomerId.of("CUSTOMER-1"));

        List<AuditEntry> first = find(MIKA, query);
        List<AuditEntry> second = find(MIKA, query.after(first.getLast()));
        List<AuditEntry> third = find(MIKA, query.after(second.getLast()));

        assertThat(first).extracting(AuditEntry::rowId).containsExactly("5", "4");
        assertThat(second).extracting(AuditEntry::rowId).containsExactly("3", "2");
        assertThat(third).extracting(AuditEntry::rowId).containsExactly("1");
        assertThat(first).extracting(AuditEntry::who).containsOnly("mika");
    }

    @Test
    void the_history_of_one_row_is_found() {
        write(MIKA, "line", 1, "c");
        write(MIKA, "line", 2, "c");

        assertThat(find(MIKA, AuditQuery.newest(10).of("sales", "line", "2")))
                .extracting(AuditEntry::rowId)
                .containsExactly("2");
        assertThat(find(MIKA, AuditQuery.newest(10).of("other", "line", "2"))).isEmpty();
    }

    @Test
    void entries_are_found_by_who_by_what_was_done_by_kind_and_by_a_text_that_is_no_pattern() {
        write(MIKA, "found", 1, "c");
        write(SOLVEIG, "found", 1, "c");
        AuditQuery found = AuditQuery.newest(10).of(new AuditKind("sales", "found"));

        assertThat(find(MIKA, found)).hasSize(1);
        assertThat(find(MIKA, found.by("mika"))).hasSize(1);
        assertThat(find(MIKA, found.by("solveig"))).isEmpty();
        assertThat(find(MIKA, found.doing(Act.CREATED))).hasSize(1);
        assertThat(find(MIKA, found.doing(Act.DELETED))).isEmpty();
        assertThat(find(MIKA, found.containing("MIK"))).hasSize(1);
        assertThat(find(MIKA, found.containing("c-2"))).hasSize(1);
        assertThat(find(MIKA, found.containing("m%a"))).isEmpty();
        assertThat(find(MIKA, found.ofRows(List.of("0", "1")))).hasSize(1);
        assertThat(find(MIKA, found.ofModule("other"))).isEmpty();
    }

    @Test
    void what_came_later_than_an_entry_is_found() {
        write(MIKA, "later", 1, "c");
        AuditQuery later = AuditQuery.newest(10).of(List.of("later"));
        long last = find(MIKA, later).getFirst().number();

        assertThat(find(MIKA, later.newerThan(last))).isEmpty();
        write(MIKA, "later", 2, "c");

        assertThat(find(MIKA, later.newerThan(last)))
                .extracting(AuditEntry::rowId)
                .containsExactly("2");
    }

    @Test
    void the_kinds_that_there_are_entries_of_are_listed_for_each_caller() {
        write(SOLVEIG, "parcel", 1, "c");
        write(SOLVEIG, "letter", 1, "c");
        write(SOLVEIG, "letter", 2, "c");

        assertThat(callers.call(SOLVEIG, trail::kinds))
                .containsSubsequence(
                        new AuditKind("sales", "letter"), new AuditKind("sales", "parcel"))
                .doesNotHaveDuplicates();
        assertThat(callers.call(MIKA, trail::kinds))
                .doesNotContain(new AuditKind("sales", "parcel"));
    }

    private void write(SignedInCaller who, String entity, int row, String customer) {
        RowChange change =
                new RowChange(
                        Optional.of(who.partnerId()),
                        entity,
                        Integer.toString(row),
                        Act.CREATED,
                        Map.of(),
                        Map.of("a", row),
                        Optional.of(customer));
        callers.run(who, () -> log.record("sales", Optional.empty(), List.of(change)));
    }

    private List<AuditEntry> find(SignedInCaller who, AuditQuery query) {
        return callers.call(who, () -> trail.find(query));
    }
}
