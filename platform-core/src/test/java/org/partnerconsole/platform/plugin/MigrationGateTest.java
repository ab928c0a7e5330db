package org.partnerconsole.platform.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

/** Which versions may migrate, and which may serve on the tables as they are. */
@OnEachDatabase
class MigrationGateTest extends RuntimeTest {

    private static final String V1 = "create table keeper_note (id int, words varchar(10));";
    private static final String DROP = "alter table keeper_note drop column words;";
    private static final String DECLARED = "-- breaks versions up to 1.1\n" + DROP;

    MigrationGateTest(TestDatabase database) {
        super(database.kind());
    }

    @Test
    void a_bad_migration_is_refused_before_any_has_run() throws Exception {
        fixture.install(keeper("1.0.0", V1));

        assertThatThrownBy(
                        () ->
                                fixture.install(
                                        keeper(
                                                "1.1.0",
                                                V1,
                                                "create table keeper_more (id int);",
                                                "drop table partner;")))
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("the migrations of keeper 1.1.0 are refused, none has run")
                .hasMessageContaining("V3__x.sql, line 1: 'drop table partner'")
                .hasMessageContaining("which is not the plugin's own");

        assertThat(version()).isEqualTo("1.0.0");
        assertThat(fixture.relations()).contains("keeper_note").doesNotContain("keeper_more");
        fixture.install(keeper("1.1.0", V1, "create table keeper_more (id int);"));
        assertThat(fixture.relations()).contains("keeper_more");
    }

    @Test
    void a_set_with_one_bad_migration_changes_nothing_of_the_others() throws Exception {
        List<PluginJar> set =
                List.of(
                        PluginJar.read(keeper("1.0.0", V1)),
                        PluginJar.read(plugin("other", "1.0.0", "create table note (id int)")));

        assertThatThrownBy(() -> fixture.runtime.install(set, RuntimeFixture.SOMEBODY))
                .hasMessageContaining("name it 'other_note'");

        assertThat(fixture.relations()).doesNotContain("keeper_note", "note");
    }

    @Test
    void what_the_version_before_needs_is_not_dropped_unless_it_is_said() throws Exception {
        fixture.install(keeper("1.1.0", V1));

        assertThatThrownBy(() -> fixture.install(keeper("1.2.0", V1, DROP)))
                .hasMessageContaining("drops a column that it asks for")
                .hasMessageContaining("-- breaks versions up to 1.2");
        assertThat(version()).isEqualTo("1.1.0");
    }

    @Test
    void an_update_that_breaks_what_serves_needs_one_between() throws Exception {
        fixture.install(keeper("1.1.3", V1));
        Path breaking = keeper("1.3.0", V1, DECLARED);

        assertThatThrownBy(() -> fixture.install(breaking))
                .hasMessageContaining(
                        "keeper 1.3.0 would break keeper 1.1.3, which serves now: its migration V2__x.sql breaks versions up to 1.1; first update to a version between the two");
        assertThat(version()).isEqualTo("1.1.3");

        fixture.install(keeper("1.2.0", V1));
        fixture.install(breaking);
        assertThat(version()).isEqualTo("1.3.0");
    }

    @Test
    void a_version_that_was_broken_is_never_gone_back_to() throws Exception {
        fixture.install(keeper("1.1.0", V1));
        fixture.install(keeper("1.2.0", V1));
        fixture.install(keeper("1.3.0", V1, DECLARED));

        rollback();
        assertThat(version()).isEqualTo("1.2.0");

        String told =
                "keeper 1.1.0 can't serve any more: the migration V2__x.sql has run, which breaks versions up to 1.1; install a later version";
        assertThatThrownBy(this::rollback).hasMessage(told);
        assertThat(version()).isEqualTo("1.2.0");

        fixture.runtime.stop("keeper", RuntimeFixture.SOMEBODY);
        assertThatThrownBy(this::rollback).hasMessage(told);
        fixture.runtime.uninstall("keeper", false, RuntimeFixture.SOMEBODY);
        assertThatThrownBy(() -> fixture.install(keeper("1.1.0", V1))).hasMessage(told);
    }

    @Test
    void a_purge_forgets_what_was_broken() throws Exception {
        fixture.install(keeper("1.3.0", V1, DECLARED));
        fixture.runtime.uninstall("keeper", true, RuntimeFixture.SOMEBODY);

        fixture.install(keeper("1.1.0", V1));

        assertThat(version()).isEqualTo("1.1.0");
    }

    @Test
    void a_version_does_not_break_itself() throws Exception {
        assertThatThrownBy(() -> fixture.install(keeper("1.1.5", V1, DECLARED)))
                .hasMessageContaining("says that it breaks versions up to 1.1")
                .hasMessageContaining("its own version too");
    }

    @Test
    void the_consoles_own_tables_are_no_plugins() throws Exception {
        assertThatThrownBy(
                        () -> fixture.install(plugin("audit", "1.0.0", "delete from audit_entry")))
                .hasMessageContaining("'audit_', which is the console's own");
    }

    private void rollback() {
        fixture.runtime.rollback("keeper", RuntimeFixture.SOMEBODY);
    }

    private String version() {
        return status("keeper").version();
    }
}
