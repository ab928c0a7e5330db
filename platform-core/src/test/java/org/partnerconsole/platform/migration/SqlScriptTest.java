package org.partnerconsole.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where statements end, and what is a name in them. */
class SqlScriptTest {

    @Test
    void a_semicolon_ends_a_statement_but_not_in_texts_names_and_comments() {
        assertThat(
                        texts(
                                """
                                insert into a values (';', 'it''s; so', E'\\';', $$;$$, $x$;$$;$x$);
                                -- a; comment
                                create table "b;""c" (id int /* ; /* ; */ ; */);;
                                update a set id = 1"""))
                .containsExactly(
                        "insert into a values (';', 'it''s; so', E'\\';', $$;$$, $x$;$$;$x$)",
                        "create table \"b;\"\"c\" (id int /* ; /* ; */ ; */)",
                        "update a set id = 1");
    }

    @Test
    void a_quoted_name_is_read_without_its_quotes() {
        assertThat(SqlScript.read("\"b\"\"c\"").statements().getFirst().tokens())
                .containsExactly(new SqlToken(SqlToken.Kind.QUOTED, "b\"c", 0, 6));
    }

    @Test
    void statements_know_their_line_and_comments_their_text() {
        SqlScript script =
                SqlScript.read("-- one\n\n/* two\n */ drop table a;\r\ndrop table b --3");

        assertThat(script.statements()).extracting(SqlStatement::line).containsExactly(4, 5);
        assertThat(script.comments()).containsExactly("one", "3");
    }

    @Test
    void what_never_ends_is_read_to_the_end() {
        for (String open : List.of("'", "\"", "$$", "/*", "(", "e'\\", "--", "'a", "$a$ b $")) {
            assertThat(SqlScript.read("drop " + open).statements()).hasSize(1);
        }
    }

    @Test
    void a_script_without_statements_has_none() {
        assertThat(SqlScript.read(" ; -- nothing\n/* at all */;").statements()).isEmpty();
    }

    private static List<String> texts(String sql) {
        return SqlScript.read(sql).statements().stream().map(SqlStatement::text).toList();
    }
}
