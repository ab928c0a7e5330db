package org.partnerconsole.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.output.MigrateResult;
import org.partnerconsole.platform.module.ConsoleModule;

/** Brings the tables of a module up to its version, each module with a history of its own. */
@ApplicationScoped
public class Migrations {

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
     * @return how many migrations ran
     * @throws MigrationFailed if one fails; the message names it
     */
    public int migrate(ConsoleModule module) {
        if (module.migrations().isEmpty()) {
            return 0;
        }
        Flyway flyway = flyway(module);
        try {
            MigrateResult result = flyway.migrate();
            return result.migrationsExecuted;
        } catch (FlywayException e) {
            // Forgets the failed row, so that a repaired version of the plugin can try again.
            flyway.repair();
            throw new MigrationFailed(
                    "a migration of %s %s failed: %s"
                            .formatted(module.id(), module.version(), firstLines(e.getMessage())),
                    e);
        }
    }

    private Flyway flyway(ConsoleModule module) {
        // The host's loader on purpose: Flyway keeps it in a static field for ever.
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .table(historyTable(module.id()))
                .locations(new String[0])
                .callbackLocations(new String[0])
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .resourceProvider(new MigrationFiles(module.migrations()))
                .javaMigrationClassProvider(List::<Class<? extends JavaMigration>>of)
                .load();
    }

    private static String historyTable(String moduleId) {
        return "history_" + moduleId.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }

    private static String firstLines(String message) {
        return message.lines()
                .filter(line -> line.startsWith("Failed") || line.startsWith("Message"))
                .reduce("", Migrations::join);
    }

    private static String join(String left, String right) {
        return left.isEmpty() ? right.strip() : left + "; " + right.strip();
    }
}
