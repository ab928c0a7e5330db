package org.partnerconsole.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Something with a name and rows or numbers of its own, in the schema that all modules share.
 *
 * @param kind what it is
 * @param name as the database writes it
 */
public record Relation(Kind kind, String name) {

    /** The kinds, in the order in which they are dropped: what reads others goes before them. */
    public enum Kind {
        /** Is read like a table, and has no rows. */
        VIEW("view", " cascade", "VIEW"),
        /** A view that keeps its rows; on PostgreSQL only. */
        MATERIALIZED_VIEW("materialized view", " cascade", "MATERIALIZED VIEW"),
        /** Has rows; its indexes go with it. */
        TABLE("table", " cascade", "BASE TABLE", "TABLE", "PARTITIONED TABLE"),
        /** Gives numbers. */
        SEQUENCE("sequence", "");

        private final String word;
        private final String dropBehaviour;
        private final Set<String> jdbcTypes;

        Kind(String word, String dropBehaviour, String... jdbcTypes) {
            this.word = word;
            this.dropBehaviour = dropBehaviour;
            this.jdbcTypes = Set.of(jdbcTypes);
        }
    }

    /** All that there is, but for the sequences that columns have to themselves. */
    static List<Relation> all(Connection connection) throws SQLException {
        List<Relation> all = new ArrayList<>();
        for (Kind kind : Set.of(Kind.VIEW, Kind.MATERIALIZED_VIEW, Kind.TABLE)) {
            String[] types = kind.jdbcTypes.toArray(String[]::new);
            try (ResultSet rows =
                    connection.getMetaData().getTables(null, connection.getSchema(), "%", types)) {
                while (rows.next()) {
                    all.add(new Relation(kind, rows.getString("TABLE_NAME")));
                }
            }
        }
        // JDBC knows no sequences.
        try (PreparedStatement query =
                        connection.prepareStatement(
                                "select sequence_name from information_schema.sequences"
                                        + " where sequence_schema = current_schema");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                all.add(new Relation(Kind.SEQUENCE, rows.getString(1)));
            }
        }
        return all;
    }

    void drop(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // A name can't be a parameter; quoting makes whatever it holds a name.
            statement.execute(
                    "drop %s if exists %s%s"
                            .formatted(
                                    kind.word,
                                    statement.enquoteIdentifier(name, true),
                                    kind.dropBehaviour));
        }
    }
}
