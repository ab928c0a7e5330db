package org.partnerconsole.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerconsole.platform.module.MigrationFile;

/** What a migration of the plugin with the prefix {@code notes_} may do. */
class MigrationReviewTest {

    private static final TableOwnership NOTES =
            new TableOwnership(
                    TablePrefix.of("notes", ""), Map.of("notes_export_file", "notes-export"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table notes_note (id int primary key, other int references partner (id))",
                "create table if not exists notes_note as select id from partner",
                "CREATE TABLE NOTES_NOTE (id int not null, unique (id))",
                "create table \"notes_Note\" (id int)",
                "create temporary table notes_note (id int)",
                "create table notes_child (id int references partner on update cascade on delete cascade)",
                "create index notes_by_time on notes_note (at desc)",
                "create index concurrently if not exists notes_by_time on only notes_note (at)",
                "create index on notes_note using gin (words)",
                "create sequence notes_number start with 5",
                "create or replace view notes_all as select * from notes_note for update",
                "alter table notes_note add more int",
                "alter table if exists notes_note add column if not exists more int check (more is not null)",
                "alter table notes_note add more int default 7 not null, add other varchar(20)",
                "alter table notes_note add (more int, other numeric(19, 4) default 1.5 not null)",
                "alter table notes_note add id bigint generated always as identity not null",
                "alter table notes_note add id bigserial not null",
                "alter table notes_note alter column words drop not null",
                "alter table notes_note alter words set default 'x', alter column id set statistics 5",
                "alter table notes_note drop constraint if exists notes_once",
                "alter table notes_note drop primary key",
                "alter table notes_note rename constraint a to b",
                "alter table notes_note set (fillfactor = 70)",
                "alter index notes_by_time rename to notes_by_date",
                "alter sequence notes_number restart with 7",
                "drop index concurrently if exists notes_by_time, notes_by_date",
                "comment on table notes_note is 'drop table partner'",
                "comment on column notes_note.words is 'what was said'",
                "insert into notes_note select id from partner",
                "insert into notes_note values (1) on conflict (id) do update set id = 2",
                "update only notes_note set words = 'delete from partner'",
                "delete from notes_note where id in (select id from partner)",
                "merge into notes_note n using partner p on p.id = n.id when matched then update set id = 1 when not matched then insert values (1)",
                "create table notes_new (id int); alter table notes_new add constraint c unique (id); alter table notes_new alter id set not null; drop table notes_new",
                "/* drop table partner */ -- drop table partner\n",
            })
    void it_may(String sql) {
        assertThat(problems(sql)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table note (id int)",
                "create table notes (id int)",
                "create table notes_ (id int)",
                "create unlogged table note (id int)",
                "create table other.notes_note (id int)",
                "create index by_time on notes_note (at)",
                "create index notes_by_time on partner (name)",
                "create sequence number",
                "create view all_notes as select 1",
                "alter index notes_by_time rename to by_date",
                "alter table partner add more int",
                "alter table public.notes_note add more int",
                "alter sequence number restart",
                "drop index partner_by_name",
                "comment on table partner is 'mine'",
                "comment on column partner.name is 'mine'",
                "insert into partner values ('x')",
                "insert into notes_note with gone as (delete from partner returning *) select * from gone",
                "update partner set name = 'x'",
                "update \"PARTNER\" set name = 'x'",
                "delete from only partner",
                "merge into partner using notes_note on true when matched then delete",
                "update notes_export_file set id = 1",
                "create function notes_f() returns int as $$ select 1 $$ language sql",
                "create trigger notes_t before insert on notes_note call \"x\"",
                "create unique view notes_v as select 1",
                "create linked table notes_note",
                "do $$ begin drop table partner; end $$",
                "grant all on notes_note to public",
                "set role postgres",
                "select 1",
                "with x as (select 1) delete from notes_note",
                "creat table notes_note (id int)",
            })
    void it_may_not(String sql) {
        assertThat(problems(sql)).isNotEmpty();
        assertThat(problems("-- breaks versions up to 1.0\n" + sql))
                .as("declared")
                .isEqualTo(problems("\n" + sql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table if exists notes_note cascade",
                "drop table notes_a, notes_b",
                "drop view notes_all",
                "drop materialized view notes_all",
                "drop sequence notes_number",
                "truncate table notes_note",
                "alter table notes_note rename to notes_old",
                "alter table notes_note rename column words to text",
                "alter table notes_note rename words to text",
                "alter view notes_all rename to notes_some",
                "alter table notes_note drop column words",
                "alter table notes_note add more int, drop words",
                "alter table notes_note drop column if exists (words, more)",
                "alter table notes_note add more int not null",
                "alter table notes_note add column more int not null check (more in (1, 2))",
                "alter table notes_note add (more int, other int not null)",
                "alter table notes_note add id uuid primary key",
                "alter table notes_note add constraint notes_once unique (words)",
                "alter table notes_note add check (words <> '')",
                "alter table notes_note alter column words type text",
                "alter table notes_note alter column words set data type text",
                "alter table notes_note alter column words varchar(10)",
                "alter table notes_note alter column words set not null",
                "alter table notes_note alter column words drop default",
                "alter table notes_note set schema other",
                "create unique index notes_once on notes_note (words)",
            })
    void it_may_say_that_it_breaks_versions(String sql) {
        assertThat(problems(sql))
                .isNotEmpty()
                .allSatisfy(
                        problem ->
                                assertThat(problem)
                                        .contains("the version before is to go on working")
                                        .contains("-- breaks versions up to"));
        assertThat(problems("-- breaks versions up to 1.4\n" + sql)).isEmpty();
        assertThat(problems("--breaks no version: it is longer only\n" + sql)).isEmpty();
        assertThat(problems("create table notes_fresh (id int);" + sql))
                .hasSize(problems(sql).size());
    }

    @Test
    void a_problem_names_the_file_the_line_the_statement_and_the_next_step() {
        assertThat(
                        problems(
                                "create table notes_note (id int);\n\n  create   table\n note (id int)"))
                .containsExactly(
                        "V1__x.sql, line 3: 'create table note (id int)' makes 'note', whose name does not begin with 'notes_': name it 'notes_note', or say with what in plugin.table.prefix");
        assertThat(problems("update notes_export_file set id = 1"))
                .singleElement()
                .asString()
                .contains("'notes_export_file', which belongs to the plugin 'notes-export'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into notes_note values (1); create index notes_by_time on notes_note (at)",
                "create table notes_note (id int); update notes_note set id = 2; comment on table notes_note is 'x'; delete from notes_note",
                "delete from notes_note; insert into notes_note values (1); alter table notes_note add more int",
            })
    void rows_that_h2_would_change_twice_are_refused_wherever_the_file_runs_on_h2(String sql) {
        assertThat(problems(sql))
                .singleElement()
                .asString()
                .contains("H2 would keep the rows")
                .contains("move it to the end of the file, or into a file of its own");
        assertThat(problems("-- breaks versions up to 1.4\n" + sql)).isNotEmpty();
        assertThat(problems(new MigrationFile("h2/V1__x.sql", sql))).isNotEmpty();
        assertThat(problems(new MigrationFile("postgresql/V1__x.sql", sql))).isEmpty();
        assertThat(
                        problems(
                                new MigrationFile("V1__x.sql", sql),
                                new MigrationFile("h2/V1__x.sql", "delete from notes_note")))
                .isEmpty();
    }

    @Test
    void rows_are_changed_at_the_end_of_a_file() {
        assertThat(
                        problems(
                                "create table notes_note (id int); delete from notes_note; insert into notes_note values (1); update notes_note set id = 2;"))
                .isEmpty();
        assertThat(
                        problems(
                                "create table notes_note (id int);\ninsert into notes_note\n values (1);\ncreate index notes_by_time on notes_note (id)"))
                .containsExactly(
                        "V1__x.sql, line 2: 'insert into notes_note values (1)' changes rows before line 4 changes tables; if that failed, H2 would keep the rows, and the next try change them once more: move it to the end of the file, or into a file of its own");
    }

    @Test
    void a_materialized_view_is_for_postgresql_only() {
        String sql = "create materialized view notes_all as select 1";
        assertThat(problems(sql))
                .singleElement()
                .asString()
                .contains("move it to a file in db/migration/postgresql");
        assertThat(problems(new MigrationFile("postgresql/V1__x.sql", sql))).isEmpty();
    }

    @Test
    void what_is_declared_in_one_file_does_not_hold_for_another() {
        assertThat(
                        MigrationReview.of(
                                        List.of(
                                                new MigrationFile(
                                                        "V1__a.sql", "-- breaks no version\n"),
                                                new MigrationFile(
                                                        "h2/V2__b.sql", "drop table notes_note")),
                                        NOTES)
                                .problems())
                .singleElement()
                .asString()
                .startsWith("h2/V2__b.sql, line 1: 'drop table notes_note' drops what it asks for");
    }

    @Test
    void the_versions_that_are_broken_are_found() {
        List<MigrationFile> files =
                List.of(
                        new MigrationFile("V1__a.sql", "-- this breaks versions up to 9.9\n"),
                        new MigrationFile("V2__b.sql", "-- breaks versions up to 1.4\n"),
                        new MigrationFile("V3__c.sql", "-- breaks versions up to 1.5.2, at last\n"),
                        new MigrationFile("V4__d.sql", "select '-- breaks versions up to 7'"));

        assertThat(MigrationReview.breaksOf(files))
                .containsExactly(
                        new VersionBreak("V2__b.sql", "1.4"),
                        new VersionBreak("V3__c.sql", "1.5.2"));
    }

    @Test
    void a_version_that_is_none_is_refused() {
        assertThat(problems("-- breaks versions up to one\ndrop table notes_note"))
                .singleElement()
                .asString()
                .isEqualTo(
                        "V1__x.sql, '-- breaks versions up to one': a version is written as 1.2 or 1.2.3, but it is 'one'");
    }

    private static List<String> problems(String sql) {
        return problems(new MigrationFile("V1__x.sql", sql));
    }

    private static List<String> problems(MigrationFile... files) {
        return MigrationReview.of(List.of(files), NOTES).problems();
    }
}
