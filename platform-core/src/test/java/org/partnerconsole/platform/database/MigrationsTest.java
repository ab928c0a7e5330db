package org.partnerconsole.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.module.CoreModule;
import org.partnerconsole.platform.module.MigrationFile;
import org.partnerconsole.testing.database.DatabaseKind;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

@OnEachDatabase
class MigrationsTest {

    /** Statements that take for ever, unless somebody ends them. */
    private static final Map<DatabaseKind, String> HANGING =
            Map.of(
                    DatabaseKind.H2,
                    "insert into sleeper_a select sum(x) from system_range(1, 100000000000000)",
                    DatabaseKind.POSTGRESQL,
                    "insert into sleeper_a select 1 from pg_sleep(3600)");

    private final TestDatabase database;
    private final Migrations migrations;

    MigrationsTest(TestDatabase database) {
        this.database = database;
        this.migrations = new Migrations(database.dataSource());
    }

    @Test
    void the_core_is_migrated_once() throws Exception {
        migrations.migrate(CoreModule.read());
        migrations.migrate(CoreModule.read());

        assertThat(read("select count(*) from customer_order")).containsExactly("0");
    }

    @Test
    void a_file_for_one_database_runs_there_only_in_the_place_of_the_common_one() throws Exception {
        ConsoleModule module =
                module(
                        "dialects",
                        new MigrationFile(
                                "V1__named.sql", "create table named (name varchar(200) not null)"),
                        new MigrationFile(
                                "V2__fill.sql", "insert into named values ('on any database')"),
                        new MigrationFile(
                                "postgresql/V2__fill.sql",
                                "insert into named values ('on PostgreSQL')"),
                        new MigrationFile(
                                "postgresql/V3__more.sql", "insert into named values (version())"),
                        new MigrationFile(
                                "h2/V3__more.sql", "insert into named values (h2version())"));

        migrations.migrate(module);

        List<String> names = read("select name from named");
        assertThat(names).hasSize(2);
        assertThat(names.getFirst())
                .isEqualTo(
                        switch (database.kind()) {
                            case H2 -> "on any database";
                            case POSTGRESQL -> "on PostgreSQL";
                        });
    }

    @Test
    void a_failed_migration_names_itself_and_can_be_repaired_by_another_version() throws Exception {
        assertThatThrownBy(
                        () ->
                                migrations.migrate(
                                        module("repaired", new MigrationFile("V1__a.sql", "oops"))))
                .isInstanceOf(MigrationFailed.class)
                .hasMessageContaining("repaired")
                .hasMessageContaining("V1__a.sql")
                .hasMessageContaining("oops");

        migrations.migrate(
                module("repaired", new MigrationFile("V1__a.sql", "create table mended (id int)")));

        assertThat(read("select count(*) from mended")).containsExactly("0");
    }

    @Test
    void rows_at_the_end_of_a_file_that_fails_are_there_once_after_the_next_try() throws Exception {
        String beginning =
                "create table refilled (id int primary key); insert into refilled values (1);";
        assertThatThrownBy(
                        () ->
                                migrations.migrate(
                                        module(
                                                "refilled",
                                                new MigrationFile(
                                                        "V1__a.sql",
                                                        beginning
                                                                + "insert into refilled values (1)"))))
                .isInstanceOf(MigrationFailed.class);

        migrations.migrate(
                module(
                        "refilled",
                        new MigrationFile(
                                "V1__a.sql", beginning + "insert into refilled values (2)")));

        assertThat(read("select id from refilled order by id")).containsExactly("1", "2");
    }

    @Test
    @Timeout(60)
    void migrations_that_hang_can_be_broken_off_and_mended() throws Exception {
        MigrationRun run =
                migrations.prepare(
                        module(
                                "sleeper",
                                new MigrationFile("V1__a.sql", "create table sleeper_a (id int)"),
                                new MigrationFile("V2__b.sql", HANGING.get(database.kind()))));
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = Thread.ofPlatform().start(() -> failure.set(catchThrowable(run::run)));
        Optional<String> last = Optional.of("V2__b.sql");
        while (thread.isAlive() && !(run.file().equals(last) && executesScript(thread))) {
            Thread.sleep(10);
        }

        do {
            run.breakOff();
        } while (!thread.join(Duration.ofMillis(100)));

        assertThat(failure.get()).isInstanceOf(MigrationFailed.class);
        assertThat(run.file()).isEqualTo(last);
        assertThat(read("select count(*) from sleeper_a")).containsExactly("0");
        migrations.migrate(
                module(
                        "sleeper",
                        new MigrationFile("V1__a.sql", "create table sleeper_a (id int)"),
                        new MigrationFile("V2__b.sql", "create table sleeper_b (id int)")));
        assertThat(read("select count(*) from sleeper_b")).containsExactly("0");
    }

    @Test
    void texts_are_sorted_by_code_points() throws Exception {
        migrations.migrate(CoreModule.read());
        execute("insert into partner (id, name, created_at) values ('p', 'P', current_timestamp)");
        for (String name : List.of("zebra", "a-b", "ab", "ämter", "東京")) {
            execute(
                    """
                    insert into customer (id, partner_id, customer_key, customer_id, company_name,
                        name_key, domain, domain_key, country, culture, email, since)
                    values ('%s', 'p', '%s', '', '', '%s', '', '', 'DE', 'de', '', current_timestamp)"""
                            .formatted(UUID.randomUUID(), name, name));
        }

        assertThat(read("select name_key from customer order by name_key"))
                .containsExactly("a-b", "ab", "zebra", "ämter", "東京");
    }

    /** Whether the driver is executing a statement of a file, and not Flyway's own. */
    private static boolean executesScript(Thread thread) {
        List<String> callers =
                Arrays.stream(thread.getStackTrace()).map(StackTraceElement::getClassName).toList();
        return callers.stream().anyMatch(name -> name.contains("SqlScriptExecutor"))
                && callers.stream()
                        .anyMatch(name -> name.matches("org\\.(h2|postgresql)\\.jdbc.*"));
    }

    private static ConsoleModule module(String id, MigrationFile... files) {
        return new ConsoleModule(
                id,
                "1.0.0",
                id,
                MigrationsTest.class.getClassLoader(),
                List.of(),
                List.of(),
                List.of(),
                List.of(files));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> read(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> read = new ArrayList<>();
            while (rows.next()) {
                read.add(rows.getString(1));
            }
            return read;
        }
    }
}
