package org.partnerconsole.platform.migration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes a script one that can be run again after it was broken off in the middle.
 *
 * <p>H2 commits with every statement that changes a table, an index or a sequence. When the process
 * is killed, or a later statement of the file fails, the beginning of the file stays, and the file
 * would fail at its first statement for ever. So each such statement is told to do nothing where
 * its work is done already. Rows can't be told so, and are not committed by themselves: those at
 * the end of a file go when it is broken off. Those before another statement would be changed
 * twice, which {@link MigrationReview} refuses. PostgreSQL rolls a broken file back, and needs
 * nothing of all that.
 */
public final class RepeatableScript {

    private static final String IF_NOT_EXISTS = " if not exists";
    private static final String IF_EXISTS = " if exists";

    private static final Set<String> BEFORE_KIND =
            Set.of("unique", "global", "local", "temporary", "temp", "cached", "memory");
    private static final Set<String> KINDS = Set.of("table", "index", "sequence", "view");

    /** What to insert, and where. */
    private final Map<Integer, String> insertions = new TreeMap<>();

    private RepeatableScript() {}

    /** The script as H2 is to run it. */
    public static String forH2(String sql) {
        RepeatableScript script = new RepeatableScript();
        SqlScript.read(sql).statements().forEach(each -> script.read(each.tokens()));
        return script.appliedTo(sql);
    }

    private void read(List<SqlToken> tokens) {
        SqlCursor cursor = new SqlCursor(tokens);
        if (cursor.accept("create")) {
            create(cursor, tokens);
        } else if (cursor.accept("drop")) {
            if (cursor.acceptAny(KINDS) && !cursor.sees("if")) {
                insertBehindKind(tokens, IF_EXISTS);
            }
        } else if (cursor.accept("alter", "table")) {
            alter(cursor, tokens);
        }
    }

    private void create(SqlCursor cursor, List<SqlToken> tokens) {
        while (cursor.acceptAny(BEFORE_KIND)) {
            continue;
        }
        // Not behind "or replace", which is repeatable.
        if (cursor.acceptAny(KINDS) && !cursor.sees("if") && !cursor.sees("on")) {
            insertBehindKind(tokens, IF_NOT_EXISTS);
        }
    }

    private void alter(SqlCursor cursor, List<SqlToken> tokens) {
        if (!cursor.sees("if")) {
            // A table that was renamed is not there any more.
            insertions.put(tokens.get(1).end(), IF_EXISTS);
        }
        cursor.accept("if", "exists");
        cursor.name();
        List<SqlToken> clause = cursor.clauses().getFirst();
        SqlCursor rest = new SqlCursor(clause);
        if (rest.accept("add")) {
            add(rest, clause);
        } else if (rest.accept("drop") && !rest.sees("primary")) {
            boolean isNamed = rest.accept("column") || rest.accept("constraint");
            if (!rest.sees("if")) {
                insertions.put(clause.get(isNamed ? 1 : 0).end(), IF_EXISTS);
            }
        }
    }

    private void add(SqlCursor rest, List<SqlToken> clause) {
        if (rest.accept("constraint") || rest.accept("column")) {
            if (!rest.sees("if")) {
                insertions.put(clause.get(1).end(), IF_NOT_EXISTS);
            }
        } else if (!rest.sees("(") && !rest.sees("if") && !AlterTable.RULES.contains(rest.word())) {
            insertions.put(clause.getFirst().end(), IF_NOT_EXISTS);
        }
    }

    private void insertBehindKind(List<SqlToken> tokens, String text) {
        tokens.stream()
                .filter(token -> KINDS.stream().anyMatch(token::is))
                .findFirst()
                .ifPresent(kind -> insertions.put(kind.end(), text));
    }

    private String appliedTo(String sql) {
        StringBuilder applied = new StringBuilder();
        int from = 0;
        for (Map.Entry<Integer, String> each : insertions.entrySet()) {
            applied.append(sql, from, each.getKey()).append(each.getValue());
            from = each.getKey();
        }
        return applied.append(sql, from, sql.length()).toString();
    }
}
