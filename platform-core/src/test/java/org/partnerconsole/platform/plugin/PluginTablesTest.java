package org.partnerconsole.platform.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnerconsole.jarbuilder.PluginJarBuilder;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

/** The tables of plugins through installs, updates, rollbacks and purges. */
@OnEachDatabase
class PluginTablesTest extends RuntimeTest {

    private static final String V1 = "create table keeper_note (id int)";
    private static final String V2 = "alter table keeper_note add more int";

    PluginTablesTest(TestDatabase database) {
        super(database.kind());
    }

    @Test
    void migrations_run_once_and_keep_a_history_of_their_own() throws Exception {
        fixture.install(keeper("1.0.0", V1));
        fixture.install(keeper("1.1.0", V1, V2));

        assertThat(
                        read(
                                "select \"version\" from \"history_keeper\""
                                        + " where \"type\" = 'SQL' order by \"installed_rank\""))
                .containsExactly("1", "2");
        assertThat(fixture.runtime.tables("keeper")).hasSize(1);
    }

    @Test
    void a_migration_that_was_changed_after_it_ran_is_refused_each_time() throws Exception {
        fixture.install(keeper("1.0.0", V1));
        Path changed = keeper("1.1.0", "create table keeper_note (id bigint)");

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> fixture.install(changed))
                    .hasMessageContaining("a migration of keeper 1.1.0 failed: ");
        }
        assertThat(version()).isEqualTo("1.0.0");
    }

    @Test
    void a_migration_that_fails_half_way_leaves_the_old_version_serving_and_can_be_mended()
            throws Exception {
        fixture.install(keeper("1.0.0", V1));
        String more = "create table keeper_more (id int);";

        assertThatThrownBy(
                        () ->
                                fixture.install(
                                        keeper(
                                                "1.1.0",
                                                V1,
                                                more + "create table keeper_x (id nonsense)")))
                .hasMessageContaining("a migration of keeper 1.1.0 failed")
                .hasMessageContaining("V2__x.sql");
        assertThat(version()).isEqualTo("1.0.0");

        fixture.install(keeper("1.1.1", V1, more + "create table keeper_x (id int)"));
        assertThat(version()).isEqualTo("1.1.1");
        assertThat(fixture.runtime.tables("keeper")).hasSize(3);
    }

    @Test
    void a_rollback_changes_code_and_leaves_later_migrations_alone() throws Exception {
        fixture.install(keeper("1.0.0", V1));
        fixture.install(keeper("1.1.0", V1, V2));

        fixture.runtime.rollback("keeper", RuntimeFixture.SOMEBODY);

        assertThat(version()).isEqualTo("1.0.0");
        assertThat(read("select more from keeper_note")).isEmpty();
    }

    @Test
    void an_uninstalled_plugin_leaves_its_tables_unless_they_are_to_be_purged() throws Exception {
        Path jar = keeper("1.0.0", V1, "insert into keeper_note values (7)");
        fixture.install(jar);

        fixture.runtime.uninstall("keeper", false, RuntimeFixture.SOMEBODY);
        assertThat(read("select id from keeper_note")).containsExactly("7");

        fixture.install(jar);
        assertThat(read("select id from keeper_note")).containsExactly("7");
        fixture.runtime.uninstall("keeper", true, RuntimeFixture.SOMEBODY);
        assertThat(fixture.relations()).doesNotContain("keeper_note", "history_keeper");

        fixture.install(jar);
        assertThat(read("select id from keeper_note")).containsExactly("7");
    }

    @Test
    void a_purge_takes_all_that_the_migrations_have_made_and_nothing_else() throws Exception {
        fixture.install(keeper("1.0.0", V1));
        List<String> before = fixture.relations();
        Path jar =
                plugin(
                        "maker",
                        "1.0.0",
                        Map.of(
                                "V1__x.sql",
                                """
                                create table maker_m (id int primary key, own int generated always as identity);
                                create sequence maker_number;
                                create table maker_n (id int references maker_m (id));
                                create view maker_a as select id from maker_m;
                                create view maker_z as select a.id from maker_a a, keeper_note n;
                                """,
                                "postgresql/V2__x.sql",
                                "create materialized view maker_b as select id from maker_z",
                                "h2/V2__x.sql",
                                "create view maker_b as select id from maker_z"));

        for (int i = 0; i < 2; i++) {
            fixture.install(jar);
            assertThat(fixture.relations())
                    .contains("maker_m", "maker_n", "maker_a", "maker_z", "maker_b")
                    .contains("maker_number", "history_maker");
            fixture.runtime.uninstall("maker", true, RuntimeFixture.SOMEBODY);
            assertThat(fixture.relations()).containsExactlyInAnyOrderElementsOf(before);
        }
    }

    private String version() {
        return status("keeper").version();
    }

    private List<String> read(String sql) throws SQLException {
        try (Connection connection = fixture.database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> read = new ArrayList<>();
            while (rows.next()) {
                read.add(rows.getString(1));
            }
            return read;
        }
    }

    private Path plugin(String id, String version, Map<String, String> migrations)
            throws Exception {
        PluginJarBuilder plugin = PluginJarBuilder.plugin(folder, id, version);
        migrations.forEach((name, sql) -> plugin.resource("db/migration/" + name, sql));
        return plugin.build();
    }
}
