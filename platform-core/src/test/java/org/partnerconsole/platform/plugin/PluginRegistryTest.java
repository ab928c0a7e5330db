package org.partnerconsole.platform.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerconsole.jarbuilder.PluginJarBuilder;
import org.partnerconsole.platform.database.Jdbc;
import org.partnerconsole.platform.database.Migrations;
import org.partnerconsole.platform.database.TestDataSources;
import org.partnerconsole.platform.thread.ServerThreads;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

/** What the database keeps about plugins. */
@OnEachDatabase
class PluginRegistryTest {

    private static final PluginSource SOMEBODY = new PluginSource("olga", "console");

    @TempDir Path folder;
    private final Jdbc jdbc;
    private final TestDatabase database;
    private final PluginRegistry registry;

    PluginRegistryTest(TestDatabase database) {
        this.database = database;
        jdbc = new Jdbc(TestDataSources.migrated(database));
        registry = new PluginRegistry(jdbc, Clock.systemUTC());
    }

    @Test
    void it_remembers_who_is_to_stand_still() throws Exception {
        assertThat(registry.isStopped("greeter")).isFalse();

        registry.want(jar("greeter", "1.0.0"), SOMEBODY, false);
        registry.stop("greeter", true);
        assertThat(registry.isStopped("greeter")).isTrue();

        registry.want(jar("greeter", "1.1.0"), SOMEBODY, false);
        assertThat(registry.isStopped("greeter")).isFalse();

        registry.stop("greeter", true);
        registry.forget("greeter");
        assertThat(registry.isStopped("greeter")).isFalse();
    }

    @Test
    void it_leads_back_through_the_versions_that_were_not_given_up() throws Exception {
        PluginJar middle = jar("walker", "1.1.0");
        PluginJar newest = jar("walker", "1.2.0");
        registry.want(jar("walker", "1.0.0"), SOMEBODY, false);
        registry.want(middle, SOMEBODY, false);
        registry.want(newest, SOMEBODY, false);
        assertThat(previous("walker")).contains("1.1.0");

        registry.want(middle, SOMEBODY, false);
        registry.giveUp("walker", newest.checksum());

        assertThat(previous("walker")).contains("1.0.0");
    }

    @Test
    void it_keeps_the_newest_versions_only() throws Exception {
        for (String version : List.of("1.0.0", "1.1.0", "1.2.0")) {
            registry.want(jar("hoarder", version), SOMEBODY, false);
        }

        assertThat(registry.forgetOld("hoarder", 1)).hasSize(1);

        assertThat(previous("hoarder")).isEmpty();
    }

    @Test
    void it_knows_who_brought_a_version() throws Exception {
        PluginJar jar = jar("stranger", "1.0.0");
        registry.want(jar, SOMEBODY, false);

        PluginOrigin origin = registry.origin("stranger", jar.checksum()).orElseThrow();

        assertThat(origin.by()).isEqualTo("olga");
        assertThat(origin.from()).isEqualTo("console");
        assertThat(origin.signer()).isEmpty();
    }

    @Test
    void what_was_done_is_kept_with_the_time_of_each_step() {
        PluginHistory history = new PluginHistory(jdbc);
        PluginAct act =
                new PluginAct(
                        PluginAct.Kind.UPDATE,
                        "doer",
                        "1.1.0",
                        Instant.parse("2026-03-01T10:00:00Z"),
                        120,
                        "olga",
                        "console",
                        Optional.of("x".repeat(5000)),
                        List.of(new PluginStep("migrate", 12.5)));

        history.add(act);

        PluginAct kept = history.of("doer").getFirst();
        assertThat(kept.steps()).containsExactly(new PluginStep("migrate", 12.5));
        assertThat(kept.at()).isEqualTo(act.at());
        assertThat(kept.refusal().orElseThrow()).hasSize(4000);
    }

    @Test
    void a_purge_takes_the_tables_that_migrations_have_made_and_no_others() throws Exception {
        PluginTables tables =
                new PluginTables(
                        new Migrations(database.dataSource()),
                        jdbc,
                        new CallsUnderWay(),
                        new MigrationGate(jdbc),
                        new PluginSettings(),
                        new ServerThreads() {
                            @Override
                            public Thread newThread(String name, Runnable task) {
                                return new Thread(task, name);
                            }
                        });
        PluginJar jar =
                PluginJar.read(
                        PluginJarBuilder.plugin(folder, "purged", "1.0.0")
                                .resource(
                                        "db/migration/V1__purged.sql",
                                        "create table purged_parent (id int primary key);"
                                                + "create table purged_child (id int references purged_parent);")
                                .build());
        tables.migrate(jar.module(getClass().getClassLoader()), jar.tablePrefix());
        assertThat(tablesLike("purged")).isEqualTo(3);

        tables.purge("purged");

        assertThat(tablesLike("purged")).isZero();
        assertThat(tablesLike("partner")).isPositive();
        tables.migrate(jar.module(getClass().getClassLoader()), jar.tablePrefix());
        assertThat(tablesLike("purged")).isEqualTo(3);
    }

    private long tablesLike(String part) {
        return jdbc.first(
                        "select count(*) from information_schema.tables"
                                + " where lower(table_name) like ?",
                        row -> row.getLong(1),
                        "%" + part + "%")
                .orElseThrow();
    }

    private Optional<String> previous(String id) {
        return registry.previous(id).map(PluginRegistry.Wanted::version);
    }

    private PluginJar jar(String id, String version) throws Exception {
        Path file =
                PluginJarBuilder.plugin(folder, id, version)
                        .resource("readme.txt", id + " " + version)
                        .build();
        return PluginJar.read(file);
    }
}
