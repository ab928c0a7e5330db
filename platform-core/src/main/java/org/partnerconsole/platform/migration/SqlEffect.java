package org.partnerconsole.platform.migration;

import java.util.ArrayList;
import java.util.List;

/** What a statement does to the tables, and to what belongs to them. */
final class SqlEffect {

    private final List<String> made = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private final List<Harm> harms = new ArrayList<>();
    private boolean unknown;
    private boolean rowsOnly;
    private boolean postgresqlOnly;

    void makes(String name) {
        made.add(name);
    }

    void changes(String name) {
        changed.add(name);
    }

    void harms(String table, String how) {
        harms.add(new Harm(table, how));
    }

    void isUnknown() {
        unknown = true;
    }

    void changesRowsOnly() {
        rowsOnly = true;
    }

    void needsPostgresql() {
        postgresqlOnly = true;
    }

    /** The names of tables, indexes, sequences and views that it makes, in lower case. */
    List<String> made() {
        return made;
    }

    /** The names of those that it alters or drops, or whose rows it changes, in lower case. */
    List<String> changed() {
        return changed;
    }

    /** What of it the version before may not outlive. */
    List<Harm> harms() {
        return harms;
    }

    /** Whether it is read to its end; what is not may do anything. */
    boolean isKnown() {
        return !unknown;
    }

    /** Whether a transaction can take all of it back, on any database. */
    boolean isOfRowsOnly() {
        return rowsOnly;
    }

    /** Whether H2 does not do it, or can't undo it. */
    boolean isForPostgresqlOnly() {
        return postgresqlOnly;
    }

    /**
     * What an older version may stumble over.
     *
     * @param table the table or view; no harm if it is as new as the statement
     * @param how in words, with the statement as the subject
     */
    record Harm(String table, String how) {}
}
