package org.partnerconsole.platform.migration;

import java.util.ArrayList;
import java.util.List;

/**
 * The statements and the line comments of a script, as H2 and PostgreSQL both read it: texts in
 * single quotes or between dollar signs, names in double quotes, comments that nest.
 */
final class SqlScript {

    private static final String NAME_SYMBOLS = "_$";

    private final String sql;
    private final List<SqlStatement> statements = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();
    private final List<SqlToken> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int depth;
    private int begin;
    private int beginLine;

    private SqlScript(String sql) {
        this.sql = sql;
    }

    static SqlScript read(String sql) {
        SqlScript script = new SqlScript(sql);
        while (script.at < sql.length()) {
            script.next();
        }
        script.endStatement();
        return script;
    }

    List<SqlStatement> statements() {
        return List.copyOf(statements);
    }

    /** The texts after two dashes, without them. */
    List<String> comments() {
        return List.copyOf(comments);
    }

    private void next() {
        char c = sql.charAt(at);
        if (Character.isWhitespace(c)) {
            advance(at + 1);
        } else if (sql.startsWith("--", at)) {
            int end = indexOf("\n", at);
            comments.add(sql.substring(at + 2, end).strip());
            advance(end);
        } else if (sql.startsWith("/*", at)) {
            advance(endOfComment());
        } else if (c == ';') {
            endStatement();
            advance(at + 1);
        } else {
            token(c);
        }
    }

    private void token(char c) {
        if (tokens.isEmpty()) {
            begin = at;
            beginLine = line;
        }
        if (c == '\'') {
            add(SqlToken.Kind.VALUE, endOfQuotes('\'', followsEscapeMark()));
        } else if (c == '"') {
            int end = endOfQuotes('"', false);
            String name = sql.substring(at + 1, Math.max(end - 1, at + 1)).replace("\"\"", "\"");
            tokens.add(new SqlToken(SqlToken.Kind.QUOTED, name, depth, end));
            advance(end);
        } else if (c == '$' && endOfDollarTag() > at) {
            String tag = sql.substring(at, endOfDollarTag());
            add(SqlToken.Kind.VALUE, indexAfter(tag, at + tag.length()));
        } else if (Character.isDigit(c)) {
            add(SqlToken.Kind.VALUE, endOfWord());
        } else if (isNamePart(c)) {
            add(SqlToken.Kind.WORD, endOfWord());
        } else {
            symbol(c);
        }
    }

    private void symbol(char c) {
        if (c == ')') {
            depth--;
        }
        add(SqlToken.Kind.SYMBOL, at + 1);
        if (c == '(') {
            depth++;
        }
    }

    private void add(SqlToken.Kind kind, int end) {
        tokens.add(new SqlToken(kind, sql.substring(at, end), depth, end));
        advance(end);
    }

    private void endStatement() {
        if (!tokens.isEmpty()) {
            statements.add(new SqlStatement(sql.substring(begin, at), beginLine, tokens));
            tokens.clear();
        }
        depth = 0;
    }

    private void advance(int to) {
        for (; at < to; at++) {
            if (sql.charAt(at) == '\n') {
                line++;
            }
        }
    }

    private int endOfComment() {
        int open = 0;
        int to = at;
        do {
            if (sql.startsWith("/*", to)) {
                open++;
                to += 2;
            } else if (sql.startsWith("*/", to)) {
                open--;
                to += 2;
            } else {
                to++;
            }
        } while (open > 0 && to < sql.length());
        return Math.min(to, sql.length());
    }

    /**
     * A quote that is doubled is part of the text; one after a backslash is in PostgreSQL's E''.
     */
    private int endOfQuotes(char quote, boolean hasEscapes) {
        int to = at + 1;
        while (to < sql.length()) {
            char c = sql.charAt(to);
            if (hasEscapes && c == '\\') {
                to += 2;
            } else if (c != quote) {
                to++;
            } else if (to + 1 < sql.length() && sql.charAt(to + 1) == quote) {
                to += 2;
            } else {
                return to + 1;
            }
        }
        return sql.length();
    }

    private boolean followsEscapeMark() {
        return !tokens.isEmpty()
                && tokens.getLast().is("e")
                && Character.toLowerCase(sql.charAt(at - 1)) == 'e';
    }

    /** Behind {@code $$} or {@code $tag$}; here if there is none. */
    private int endOfDollarTag() {
        int to = at + 1;
        while (to < sql.length() && Character.isLetterOrDigit(sql.charAt(to))) {
            to++;
        }
        return to < sql.length() && sql.charAt(to) == '$' ? to + 1 : at;
    }

    private int endOfWord() {
        int to = at;
        while (to < sql.length() && isNamePart(sql.charAt(to))) {
            to++;
        }
        return to;
    }

    private int indexOf(String text, int from) {
        int found = sql.indexOf(text, from);
        return found < 0 ? sql.length() : found;
    }

    private int indexAfter(String text, int from) {
        int found = sql.indexOf(text, from);
        return found < 0 ? sql.length() : found + text.length();
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || NAME_SYMBOLS.indexOf(c) >= 0;
    }
}
