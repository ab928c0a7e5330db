package org.partnerconsole.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scripts that are run again after they were broken off in the middle. */
class RepeatableScriptTest {

    private static final String SCRIPT =
            """
            -- create table never (id int);
            create table a (id int primary key, words varchar(20) default 'create table x');
            create /* the first */ index a_by_words on a (words);
            create unique index if not exists a_once on a (id, words);
            create sequence a_numbers;
            create or replace view a_view as select id from a;
            alter table a add column more int;
            alter table a add again int;
            alter table a add constraint a_rule check (id > 0);
            alter table a drop column again;
            alter table b rename to c;
            drop table c;
            drop view a_view;
            drop index a_by_words;
            """;

    @Test
    void all_of_it_can_be_run_again_from_the_beginning_wherever_it_ended() throws Exception {
        List<String> statements =
                SqlScript.read(RepeatableScript.forH2(SCRIPT)).statements().stream()
                        .map(SqlStatement::text)
                        .toList();
        assertThat(statements).hasSize(13);
        for (int ended = 1; ended <= statements.size(); ended++) {
            try (Connection database =
                            DriverManager.getConnection("jdbc:h2:mem:" + UUID.randomUUID());
                    Statement statement = database.createStatement()) {
                // Renamed here, but made by an earlier file.
                statement.execute("create table b (id int)");
                run(statement, statements.subList(0, ended));
                run(statement, statements);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "insert into a values (1)|insert into a values (1)",
                "create table if not exists a (id int)|create table if not exists a (id int)",
                "CREATE TABLE A (ID INT)|CREATE TABLE if not exists A (ID INT)",
                "alter table if exists a drop column if exists b|alter table if exists a drop column if exists b",
                "alter table a alter column b set not null|alter table if exists a alter column b set not null",
                "alter table a drop primary key|alter table if exists a drop primary key",
                "select 'create table a'|select 'create table a'"
            })
    void only_what_needs_it_is_changed(String sql, String expected) {
        assertThat(RepeatableScript.forH2(sql)).isEqualTo(expected);
    }

    private static void run(Statement statement, List<String> all) throws Exception {
        for (String sql : all) {
            statement.execute(sql);
        }
    }
}
