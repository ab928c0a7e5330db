package org.partnerconsole.platform.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Goes through the tokens of a statement. */
final class SqlCursor {

    private final List<SqlToken> tokens;
    private int at;

    SqlCursor(List<SqlToken> tokens) {
        this.tokens = tokens;
    }

    boolean isAtEnd() {
        return at >= tokens.size();
    }

    /** Whether these words or symbols are next. */
    boolean sees(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (at + i >= tokens.size() || !tokens.get(at + i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Goes past these words, if they are next. */
    boolean accept(String... words) {
        if (sees(words)) {
            at += words.length;
            return true;
        }
        return false;
    }

    /** Goes past one of these words, if it is next. */
    boolean acceptAny(Set<String> words) {
        if (isAtEnd() || !words.contains(word())) {
            return false;
        }
        at++;
        return true;
    }

    /** The next word in lower case; empty if none is next. */
    String word() {
        return !isAtEnd() && tokens.get(at).kind() == SqlToken.Kind.WORD
                ? tokens.get(at).text().toLowerCase(Locale.ROOT)
                : "";
    }

    void skip() {
        at++;
    }

    /** Goes past a name, with its qualifiers before dots; empty if none is next. */
    String name() {
        StringBuilder name = new StringBuilder();
        while (!isAtEnd() && tokens.get(at).isName()) {
            name.append(tokens.get(at).text().toLowerCase(Locale.ROOT));
            at++;
            if (!accept(".")) {
                break;
            }
            name.append('.');
        }
        return name.toString();
    }

    /** What is left, at commas outside of parentheses taken apart. */
    List<List<SqlToken>> clauses() {
        List<List<SqlToken>> clauses = new ArrayList<>();
        List<SqlToken> clause = new ArrayList<>();
        int outside = isAtEnd() ? 0 : tokens.get(at).depth();
        for (; at < tokens.size(); at++) {
            SqlToken token = tokens.get(at);
            if (token.is(",") && token.depth() == outside) {
                clauses.add(List.copyOf(clause));
                clause.clear();
            } else {
                clause.add(token);
            }
        }
        clauses.add(List.copyOf(clause));
        return clauses;
    }

    /** What is left up to the parenthesis that closes the one just passed. */
    List<SqlToken> inside() {
        List<SqlToken> inside = new ArrayList<>();
        int depth = tokens.get(at - 1).depth();
        while (!isAtEnd() && tokens.get(at).depth() > depth) {
            inside.add(tokens.get(at));
            at++;
        }
        return inside;
    }
}
