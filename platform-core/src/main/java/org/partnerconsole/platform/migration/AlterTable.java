package org.partnerconsole.platform.migration;

import java.util.List;
import java.util.Set;

/**
 * Reads the clauses of an {@code alter table}: which of them a version that knew the table feels.
 */
final class AlterTable {

    static final Set<String> RULES =
            Set.of("constraint", "unique", "check", "primary", "foreign", "exclude");

    /** What fills a column in for a version that does not know it. */
    private static final Set<String> FILLED =
            Set.of(
                    "default",
                    "generated",
                    "as",
                    "identity",
                    "auto_increment",
                    "smallserial",
                    "serial",
                    "bigserial");

    /** What can be set of a column without a version's notice. */
    private static final Set<String> UNNOTICED =
            Set.of("default", "null", "statistics", "storage", "compression");

    private final String table;
    private final SqlEffect effect;

    AlterTable(String table, SqlEffect effect) {
        this.table = table;
        this.effect = effect;
    }

    void read(List<SqlToken> clause) {
        SqlCursor cursor = new SqlCursor(clause);
        if (cursor.accept("add")) {
            add(cursor);
        } else if (cursor.accept("drop")) {
            if (!cursor.sees("constraint") && !cursor.sees("primary", "key")) {
                effect.harms(table, "drops a column that it asks for");
            }
        } else if (cursor.accept("alter")) {
            alterColumn(cursor);
        } else if (cursor.accept("rename")) {
            rename(cursor);
        } else if (!cursor.sees("validate") && !cursor.sees("set", "(")) {
            effect.harms(table, "may change what it asks for");
        }
    }

    private void add(SqlCursor cursor) {
        if (RULES.contains(cursor.word())) {
            effect.harms(table, "adds a rule that it does not know");
            return;
        }
        cursor.accept("column");
        cursor.accept("if", "not", "exists");
        if (cursor.accept("(")) {
            new SqlCursor(cursor.inside()).clauses().forEach(this::column);
        } else {
            column(cursor.clauses().getFirst());
        }
    }

    private void column(List<SqlToken> definition) {
        if (definition.isEmpty()) {
            return;
        }
        int depth = definition.getFirst().depth();
        List<SqlToken> outside =
                definition.stream().filter(token -> token.depth() == depth).toList();
        boolean isFilled = outside.stream().anyMatch(token -> FILLED.stream().anyMatch(token::is));
        if (isRequired(outside) && !isFilled) {
            effect.harms(table, "adds a column that must be filled in, which it does not do");
        }
    }

    private static boolean isRequired(List<SqlToken> definition) {
        for (int i = 1; i < definition.size(); i++) {
            SqlToken before = definition.get(i - 1);
            SqlToken token = definition.get(i);
            if (before.is("not") && token.is("null") || before.is("primary") && token.is("key")) {
                return true;
            }
        }
        return false;
    }

    private void alterColumn(SqlCursor cursor) {
        cursor.accept("column");
        cursor.accept("if", "exists");
        cursor.name();
        if (cursor.accept("drop")) {
            if (!cursor.sees("not", "null")) {
                effect.harms(table, "no longer fills a column in for it");
            }
        } else if (cursor.accept("set")) {
            if (!UNNOTICED.contains(cursor.word()) && !cursor.sees("(")) {
                effect.harms(table, "changes a column that it asks for");
            }
        } else if (!cursor.sees("restart")) {
            effect.harms(table, "changes a column that it asks for");
        }
    }

    private void rename(SqlCursor cursor) {
        if (cursor.accept("to")) {
            effect.makes(cursor.name());
        }
        if (!cursor.sees("constraint")) {
            effect.harms(table, "renames what it asks for");
        }
    }
}
