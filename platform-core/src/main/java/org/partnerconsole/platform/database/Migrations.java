package org.partnerconsole.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.partnerconsole.platform.module.ConsoleModule;

/** Brings the tables of a module up to its version, each module with a history of its own. */
@ApplicationScoped
public class Migrations {

    private static final int LONGEST_ID = 50;

    private final DataSource dataSource;

    /** Only for the container's proxy. */
    protected Migrations() {
        this((DataSource) null);
    }

    @Inject
    Migrations(DataSources dataSources) {
        this(dataSources.local());
    }

    /** Migrates on a data source outside of JTA: data definition commits implicitly. */
    public Migrations(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Runs what is pending.
     *
     * @throws MigrationFailed if one fails; the message names it
     */
    public void migrate(ConsoleModule module) {
        if (!module.migrations().isEmpty()) {
            prepare(module).run();
        }
    }

    /** Gets ready to run what is pending, and runs nothing yet. */
    public MigrationRun prepare(ConsoleModule module) {
        return new MigrationRun(module, dataSource, source -> flyway(module, source));
    }

    private FluentConfiguration flyway(ConsoleModule module, DataSource source) {
        // The host's loader on purpose: Flyway keeps it in a static field for ever.
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .table(historyTable(module.id()))
                .locations(new String[0])
                .callbackLocations(new String[0])
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .resourceProvider(new MigrationFiles(module.migrations(), database()))
                .javaMigrationClassProvider(List::<Class<? extends JavaMigration>>of);
    }

    /** The folder of the migrations that are for the database at hand only. */
    private String database() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not say which it is", e);
        }
    }

    /**
     * Whether a migration may make a table anew that others read: H2 does so for a new column, and
     * a statement that is prepared in that moment does not find the table.
     */
    public boolean rebuildTables() {
        return database().equals("h2");
    }

    /** What the schema holds, of whatever module. */
    public List<Relation> relations() {
        try (Connection connection = dataSource.getConnection()) {
            return Relation.all(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not say what it holds", e);
        }
    }

    /** Drops what migrations have made, if it is there, in an order in which that goes. */
    public void drop(Collection<Relation> relations) {
        for (Relation each :
                relations.stream().sorted(Comparator.comparing(Relation::kind)).toList()) {
            try (Connection connection = dataSource.getConnection()) {
                each.drop(connection);
            } catch (SQLException e) {
                throw new IllegalStateException(each + " can't be dropped", e);
            }
        }
    }

    /**
     * The name of the table with a module's history. Flyway quotes it, so that ids that differ in a
     * dash or dot only stay apart.
     */
    public static String historyTable(String moduleId) {
        String id = moduleId.toLowerCase(Locale.ROOT);
        // PostgreSQL cuts names after 63 characters, and so would take two of these for one.
        return id.length() <= LONGEST_ID
                ? "history_" + id
                : "history_%s_%08x".formatted(id.substring(0, LONGEST_ID - 9), id.hashCode());
    }
}
