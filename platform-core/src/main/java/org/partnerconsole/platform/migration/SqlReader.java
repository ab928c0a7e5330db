package org.partnerconsole.platform.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads what a statement does. What it does not know it says so of, rather than let it pass. */
final class SqlReader {

    private static final Set<String> KINDS_OF_TABLES =
            Set.of("global", "local", "temporary", "temp", "unlogged", "cached", "memory");
    private static final Set<String> ROW_STATEMENTS = Set.of("insert", "update", "delete", "merge");

    private final List<SqlToken> tokens;
    private final SqlCursor cursor;
    private final SqlEffect effect = new SqlEffect();

    private SqlReader(SqlStatement statement) {
        tokens = statement.tokens();
        cursor = new SqlCursor(tokens);
    }

    static SqlEffect read(SqlStatement statement) {
        return new SqlReader(statement).read();
    }

    private SqlEffect read() {
        rows();
        if (cursor.accept("create")) {
            create();
        } else if (cursor.accept("alter")) {
            alter();
        } else if (cursor.accept("drop")) {
            drop();
        } else if (cursor.accept("truncate")) {
            cursor.accept("table");
            harming("empties what it asks for");
        } else if (cursor.accept("comment", "on")) {
            comment();
        } else if (ROW_STATEMENTS.contains(cursor.word()) && !effect.changed().isEmpty()) {
            effect.changesRowsOnly();
        } else {
            effect.isUnknown();
        }
        return effect;
    }

    /** Whose rows it changes; other statements may have such a part too. */
    private void rows() {
        for (int i = 0; i < tokens.size(); i++) {
            SqlCursor from = new SqlCursor(tokens.subList(i, tokens.size()));
            if (from.accept("insert", "into")
                    || from.accept("merge", "into")
                    || from.accept("delete", "from")
                    || isUpdate(i) && from.accept("update")) {
                from.accept("only");
                effect.changes(from.name());
            }
        }
    }

    /** Not the one of {@code on update cascade}, {@code for update} or {@code do update set}. */
    private boolean isUpdate(int i) {
        boolean isPart =
                i > 0
                        && Set.of("on", "for", "key", "do", "then")
                                .contains(tokens.get(i - 1).text().toLowerCase(Locale.ROOT));
        return tokens.get(i).is("update") && !isPart;
    }

    private void create() {
        cursor.accept("or", "replace");
        while (cursor.acceptAny(KINDS_OF_TABLES)) {
            continue;
        }
        boolean isUnique = cursor.accept("unique");
        if (cursor.accept("materialized")) {
            // H2's leave a table behind that can't be dropped.
            effect.needsPostgresql();
        }
        if (cursor.accept("index")) {
            createIndex(isUnique);
        } else if (!isUnique && acceptKind()) {
            cursor.accept("if", "not", "exists");
            effect.makes(cursor.name());
        } else {
            effect.isUnknown();
        }
    }

    private void createIndex(boolean isUnique) {
        cursor.accept("concurrently");
        cursor.accept("if", "not", "exists");
        if (!cursor.sees("on")) {
            effect.makes(cursor.name());
        }
        if (!cursor.accept("on")) {
            effect.isUnknown();
            return;
        }
        cursor.accept("only");
        String table = cursor.name();
        effect.changes(table);
        if (isUnique) {
            effect.harms(table, "adds a rule that it does not know");
        }
    }

    private boolean acceptKind() {
        return cursor.accept("table") || cursor.accept("sequence") || cursor.accept("view");
    }

    private void alter() {
        cursor.accept("materialized");
        if (cursor.accept("table")) {
            cursor.accept("if", "exists");
            cursor.accept("only");
            String table = cursor.name();
            effect.changes(table);
            cursor.clauses().forEach(clause -> new AlterTable(table, effect).read(clause));
        } else if (cursor.accept("index")) {
            alterOther(false);
        } else if (cursor.accept("sequence") || cursor.accept("view")) {
            alterOther(true);
        } else {
            effect.isUnknown();
        }
    }

    private void alterOther(boolean isAskedFor) {
        cursor.accept("if", "exists");
        String name = cursor.name();
        effect.changes(name);
        if (cursor.accept("rename", "to")) {
            effect.makes(cursor.name());
            if (isAskedFor) {
                effect.harms(name, "renames what it asks for");
            }
        }
    }

    private void drop() {
        cursor.accept("materialized");
        if (cursor.accept("index")) {
            cursor.accept("concurrently");
            cursor.accept("if", "exists");
            names().forEach(effect::changes);
        } else if (acceptKind()) {
            cursor.accept("if", "exists");
            harming("drops what it asks for");
        } else {
            effect.isUnknown();
        }
    }

    private void harming(String how) {
        for (String name : names()) {
            effect.changes(name);
            effect.harms(name, how);
        }
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        do {
            cursor.accept("only");
            names.add(cursor.name());
        } while (cursor.accept(","));
        return names;
    }

    private void comment() {
        if (cursor.accept("column")) {
            String column = cursor.name();
            effect.changes(column.substring(0, Math.max(column.lastIndexOf('.'), 0)));
        } else if (acceptKind() || cursor.accept("index")) {
            effect.changes(cursor.name());
        } else {
            effect.isUnknown();
        }
    }
}
