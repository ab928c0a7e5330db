package org.partnerconsole.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnerconsole.api.audit.Change;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.CustomerQuery;
import org.partnerconsole.billing.find.BillingSearch;
import org.partnerconsole.billing.history.RowNames;
import org.partnerconsole.platform.audit.AuditEntry;
import org.partnerconsole.platform.audit.AuditKind;
import org.partnerconsole.platform.audit.AuditQuery;
import org.partnerconsole.platform.audit.AuditTrail;
import org.partnerconsole.platform.csv.CsvColumns;
import org.partnerconsole.platform.csv.CsvTable;
import org.partnerconsole.platform.csv.Slices;
import org.partnerconsole.platform.database.Jdbc;
import org.partnerconsole.platform.database.TestDataSources;
import org.partnerconsole.testing.database.DatabaseKind;
import org.partnerconsole.testing.database.TestDatabase;

/**
 * How long lists, searches and exports take in the server with a million customers, orders,
 * subscriptions and changes, on each database or on the one of {@code -Dmillion.database}. Runs
 * only when it is asked for by name. Connections are not pooled here: each figure has the opening
 * of one in it.
 */
class MillionBenchmark {

    private static final int ROWS = Integer.getInteger("million.rows", 1_000_000);
    private static final int WARM_UP = 3;
    private static final int MEASURED = 11;

    private final List<String> figures = new ArrayList<>();

    @TempDir private Path folder;

    private BillingStore store;

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void a_million(DatabaseKind kind) throws IOException {
        assumeThat(System.getProperty("million.database", kind.name())).isEqualTo(kind.name());
        try (TestDatabase database = kind.createFor(folder)) {
            store = new BillingStore(database);
            Instant begun = Instant.now();
            new MillionRows(database).fill(ROWS);
            tell("filled in %d s".formatted(Duration.between(begun, Instant.now()).toSeconds()));
            customers();
            search();
            AuditTrail trail =
                    new AuditTrail(new Jdbc(TestDataSources.migrated(database)), store.callers);
            activity(trail);
            exports(trail);
        } finally {
            // What was measured before something failed says where to look.
            Path file = Path.of("target", "figures", "million-" + kind + ".txt");
            Files.createDirectories(file.getParent());
            Files.write(file, figures);
        }
    }

    private void customers() {
        CustomerQuery all = CustomerQuery.all();
        measure("customers, first page by name", () -> store.customers.search(all));
        measure(
                "customers, first page by since, newest first",
                () -> store.customers.search(all.sortedBy(CustomerQuery.Sort.SINCE, false)));
        Customer middle = as(() -> store.customers.search(all.slice(ROWS / 2, 1))).getFirst();
        measure(
                "customers, a page in the middle by seek",
                () -> store.customers.search(all.after(middle)));
        measure(
                "customers, the last page by offset",
                () -> store.customers.search(all.slice(ROWS - 100, 100)));
        measure("customers, count of all", () -> store.customers.count(all));
        for (String text : List.of("hmdcom mobile", "d77", MillionRows.id('a', 4711), "nobody")) {
            measure("customers, search " + text, () -> store.customers.search(all.matching(text)));
            measure(
                    "customers, count of search " + text,
                    () -> store.customers.count(all.matching(text)));
        }
    }

    private void search() {
        BillingSearch search = new BillingSearch(store.entities, store.transactions);
        for (String text :
                List.of(
                        "",
                        "hmd",
                        "d77",
                        MillionRows.id('a', 4711),
                        MillionRows.id('b', 4711),
                        MillionRows.id('c', 4711),
                        "plan of first 47",
                        "nobody")) {
            measure("search everything for '" + text + "'", () -> search.find(text, 5));
        }
        assertThat(as(() -> search.find(MillionRows.id('c', 4711), 5))).hasSize(1);
    }

    private void activity(AuditTrail trail) {
        RowNames names = new RowNames(store.entities, store.transactions);
        AuditQuery page = AuditQuery.newest(51);
        Instant end = Instant.parse("2024-03-01T00:00:00Z").plusSeconds(ROWS * 60L);
        AuditQuery month = page.between(end.minus(Duration.ofDays(30)), end.plusSeconds(60));
        measure("activity, first page", () -> trail.find(month));
        measure("activity, names of the first page", () -> names.of(trail.find(month)));
        measure(
                "activity, of a kind",
                () -> trail.find(month.of(new AuditKind("addon-ordering", "AddOnPurchase"))));
        measure("activity, of an act", () -> trail.find(month.doing(Change.Act.CREATED)));
        measure(
                "activity, removed, of which there is none",
                () -> trail.find(month.doing(Change.Act.DELETED)));
        measure("activity, of a person", () -> trail.find(month.by("person7@example.com")));
        measure(
                "activity, of a customer in two years",
                () ->
                        trail.find(
                                page.between(Instant.EPOCH, end)
                                        .about(CustomerId.of(MillionRows.id('a', 4711)))));
        measure("activity, text in a month", () -> trail.find(month.containing("person7@")));
        measure(
                "activity, text without a hit in a month",
                () -> trail.find(month.containing("nobody")));
        measure(
                "activity, text without a hit in two years",
                () -> trail.find(page.between(Instant.EPOCH, end).containing("nobody")));
        measure(
                "activity, the first month of two years",
                () ->
                        trail.find(
                                page.between(
                                        Instant.parse("2024-03-01T00:00:00Z"),
                                        Instant.parse("2024-04-01T00:00:00Z"))));
        measure("activity, kinds to choose from", trail::kinds);
        assertThat(as(trail::kinds)).hasSize(2);
    }

    private void exports(AuditTrail trail) throws IOException {
        export(
                "customers",
                CsvColumns.<Customer>none()
                        .with("id", one -> one.id().value())
                        .with("companyName", Customer::companyName)
                        .with("domain", Customer::domain)
                        .with("country", Customer::country)
                        .with("email", Customer::email)
                        .with("since", Customer::since),
                (last, limit) -> {
                    CustomerQuery slice = CustomerQuery.all().slice(0, limit);
                    return store.customers.search(last.map(slice::after).orElse(slice));
                });
        export(
                "changes",
                CsvColumns.<AuditEntry>none()
                        .with("time", AuditEntry::at)
                        .with("who", AuditEntry::who)
                        .with("row", AuditEntry::rowId)
                        .with("before", AuditEntry::before)
                        .with("after", AuditEntry::after),
                (last, limit) -> {
                    AuditQuery slice = AuditQuery.newest(limit);
                    return trail.find(last.map(slice::after).orElse(slice));
                });
    }

    private <T> void export(String what, CsvColumns<T> columns, Slices<T> slices)
            throws IOException {
        int[] read = new int[1];
        long[] most = new long[1];
        long before = live();
        CsvTable<T> table =
                new CsvTable<>(
                        columns,
                        (last, limit) -> {
                            if (read[0] > 0 && read[0] % 200_000 == 0) {
                                most[0] = Math.max(most[0], live());
                            }
                            List<T> slice = slices.after(last, limit);
                            read[0] += slice.size();
                            return slice;
                        });
        Instant begun = Instant.now();
        store.as(
                BillingStore.SEED_PARTNER,
                () -> {
                    try {
                        table.writeTo(OutputStream.nullOutputStream());
                        return null;
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                });
        long millis = Duration.between(begun, Instant.now()).toMillis();
        assertThat(read[0]).isEqualTo(ROWS);
        tell(
                "export of %d %s: %d s, %d rows/s, live heap %d MB before, %d MB at most"
                        .formatted(
                                read[0],
                                what,
                                millis / 1000,
                                read[0] * 1000L / Math.max(1, millis),
                                before,
                                most[0]));
    }

    private static long live() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private void measure(String what, Supplier<?> work) {
        double[] millis = new double[MEASURED];
        for (int i = -WARM_UP; i < MEASURED; i++) {
            long begun = System.nanoTime();
            as(work);
            double took = (System.nanoTime() - begun) / 1e6;
            if (i >= 0) {
                millis[i] = took;
            } else if (took > 3000) {
                // What takes seconds is measured once.
                Arrays.fill(millis, took);
                break;
            }
        }
        Arrays.sort(millis);
        tell(
                String.format(
                        Locale.ROOT,
                        "%s: median %.1f ms, most %.1f ms",
                        what,
                        millis[MEASURED / 2],
                        millis[MEASURED - 1]));
    }

    private <T> T as(Supplier<T> work) {
        return store.as(BillingStore.SEED_PARTNER, work);
    }

    private void tell(String figure) {
        figures.add(figure);
        System.out.println("MILLION " + figure);
    }
}
