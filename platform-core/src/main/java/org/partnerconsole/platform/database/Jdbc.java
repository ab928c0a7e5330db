package org.partnerconsole.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Plain statements for rows that are nobody's entities: the platform's own book-keeping.
 *
 * <p>They take part in the caller's transaction if there is one, and are committed at once if not.
 */
@ApplicationScoped
public class Jdbc {

    private final Supplier<DataSource> source;
    private final DataSources dataSources;

    /** Only for the container's proxy. */
    protected Jdbc() {
        this(null, null);
    }

    /** Statements on the data source that takes part in transactions. */
    @Inject
    public Jdbc(DataSources dataSources) {
        this(dataSources, dataSources::jta);
    }

    private Jdbc(DataSources dataSources, Supplier<DataSource> source) {
        this.dataSources = dataSources;
        this.source = source;
    }

    /** Statements that are committed at once, whatever becomes of the caller's transaction. */
    public Jdbc outsideOfTransactions() {
        return new Jdbc(dataSources, dataSources::local);
    }

    /**
     * Changes rows.
     *
     * @param sql a statement with a question mark for each value; never built from what came in
     * @return how many rows were changed
     */
    public int update(String sql, Object... values) {
        try (Connection connection = source.get().getConnection();
                PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /**
     * Changes rows again and again, with other values each time, in one go.
     *
     * @param sql a statement with a question mark for each value; never built from what came in
     * @param each the values of each time; none changes nothing
     */
    public void updateEach(String sql, List<Object[]> each) {
        if (each.isEmpty()) {
            return;
        }
        try (Connection connection = source.get().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] values : each) {
                set(statement, values);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /**
     * Reads rows.
     *
     * @param sql a select with a question mark for each value
     */
    public <T> List<T> query(String sql, Row<T> row, Object... values) {
        try (Connection connection = source.get().getConnection();
                PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** Reads the first row of a select, if it has one. */
    public <T> Optional<T> first(String sql, Row<T> row, Object... values) {
        return query(sql, row, values).stream().findFirst();
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        set(statement, values);
        return statement;
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            // Drivers know OffsetDateTime, not Instant.
            statement.setObject(
                    i + 1,
                    values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i]);
        }
    }

    private static IllegalStateException failed(String sql, SQLException cause) {
        return new IllegalStateException(
                "The database refused a statement of the platform (%s): %s"
                        .formatted(cause.getSQLState(), sql),
                cause);
    }

    /** Makes a value of the row a result stands at. */
    @FunctionalInterface
    public interface Row<T> {

        /** Reads the columns; does not move on. */
        T read(ResultSet row) throws SQLException;
    }
}
