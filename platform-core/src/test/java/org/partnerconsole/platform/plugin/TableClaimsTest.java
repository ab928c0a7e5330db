package org.partnerconsole.platform.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerconsole.jarbuilder.PluginJarBuilder;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

/** Whose a table is when the names of two plugins are alike. */
@OnEachDatabase
class TableClaimsTest extends RuntimeTest {

    TableClaimsTest(TestDatabase database) {
        super(database.kind());
    }

    @ParameterizedTest
    @CsvSource({"note, note", "note, note_more", "note_more, note"})
    void a_plugin_that_could_take_anothers_tables_for_its_own_is_refused_until_they_are_gone(
            String prefix, String twinPrefix) throws Exception {
        Path keeper = claiming("keeper", prefix);
        Path twin = claiming("twin", twinPrefix);
        String told =
                "twin 1.0.0: its tables would begin with '%s_', and those of 'keeper' with '%s_', so that nobody could tell whose they are: set plugin.table.prefix to another word"
                        .formatted(twinPrefix, prefix);

        fixture.install(keeper);
        assertThatThrownBy(() -> fixture.install(twin)).hasMessage(told);
        fixture.runtime.stop("keeper", RuntimeFixture.SOMEBODY);
        assertThatThrownBy(() -> fixture.install(twin)).hasMessage(told);
        fixture.runtime.uninstall("keeper", false, RuntimeFixture.SOMEBODY);
        assertThatThrownBy(() -> fixture.install(twin)).hasMessage(told);
        assertThat(fixture.relations())
                .contains(prefix + "_of_keeper")
                .doesNotContain(twinPrefix + "_of_twin");

        fixture.install(keeper);
        fixture.runtime.uninstall("keeper", true, RuntimeFixture.SOMEBODY);
        fixture.install(twin);
        assertThat(fixture.runtime.tables("twin")).hasSize(1);
        assertThat(fixture.relations())
                .contains(twinPrefix + "_of_twin")
                .doesNotContain(prefix + "_of_keeper");
    }

    @Test
    void two_of_one_set_are_refused_together() throws Exception {
        List<PluginJar> set =
                List.of(
                        PluginJar.read(claiming("keeper", "note")),
                        PluginJar.read(claiming("twin", "note_more")));

        assertThatThrownBy(() -> fixture.runtime.install(set, RuntimeFixture.SOMEBODY))
                .hasMessageContaining("and those of 'keeper' with 'note_'");

        assertThat(fixture.relations()).doesNotContain("note_of_keeper");
    }

    @Test
    void names_that_only_look_alike_stand_side_by_side() throws Exception {
        for (String prefix : List.of("note", "notes", "not")) {
            fixture.install(claiming("with-" + prefix, prefix));
        }

        fixture.runtime.uninstall("with-note", true, RuntimeFixture.SOMEBODY);

        assertThat(fixture.relations())
                .contains("notes_of_with_notes", "not_of_with_not")
                .doesNotContain("note_of_with_note");
    }

    @Test
    void a_plugin_whose_first_migration_failed_holds_no_name_back() throws Exception {
        Path broken =
                PluginJarBuilder.plugin(folder, "keeper", "1.0.0")
                        .resource("db/migration/V1__x.sql", "create table keeper_x (id nonsense)")
                        .build();
        assertThatThrownBy(() -> fixture.install(broken)).hasMessageContaining("failed");

        fixture.install(claiming("renamed", "keeper"));

        assertThat(fixture.relations()).contains("keeper_of_renamed");
    }

    @Test
    void what_is_known_to_be_anothers_is_never_noted_nor_purged_whatever_its_name()
            throws Exception {
        migrate(PluginJar.read(claiming("keeper", "note_more")));

        migrate(PluginJar.read(claiming("twin", "note")));
        assertThat(fixture.tables.of("twin")).hasSize(1);
        fixture.tables.purge("twin");

        assertThat(fixture.relations())
                .contains("note_more_of_keeper")
                .doesNotContain("note_of_twin");
        assertThat(fixture.tables.of("keeper")).hasSize(1);
    }

    private void migrate(PluginJar jar) {
        fixture.tables.migrate(jar.module(getClass().getClassLoader()), jar.tablePrefix());
    }

    private Path claiming(String id, String prefix) throws Exception {
        return PluginJarBuilder.plugin(folder, id, "1.0.0")
                .header("Console-Table-Prefix", prefix)
                .resource(
                        "db/migration/V1__x.sql",
                        "create table %s_of_%s (id int)".formatted(prefix, id.replace('-', '_')))
                .build();
    }
}
