package org.partnerconsole.platform.database;

import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.partnerconsole.platform.module.ConsoleModule;

/** The migrations of a module on their way; another thread may break them off. */
public final class MigrationRun {

    private final ConsoleModule module;
    private final Function<DataSource, FluentConfiguration> flyway;
    private final DataSource dataSource;
    private final BreakableDataSource breakable;
    private volatile String file = "";

    MigrationRun(
            ConsoleModule module,
            DataSource dataSource,
            Function<DataSource, FluentConfiguration> flyway) {
        this.module = module;
        this.dataSource = dataSource;
        this.flyway = flyway;
        this.breakable = new BreakableDataSource(dataSource);
    }

    /**
     * Runs what is pending.
     *
     * @throws MigrationFailed if one fails or is broken off; the message names it
     */
    public void run() {
        Flyway migrating = flyway.apply(breakable).callbacks(new Watch()).load();
        try {
            migrating.migrate();
        } catch (FlywayValidateException e) {
            // Not to be repaired: that would take a changed migration for the one that ran.
            throw MigrationFailed.of(module, e);
        } catch (FlywayException e) {
            // Forgets the failed row, so that a repaired version of the plugin can try again. Not
            // by way of what may have been broken off.
            flyway.apply(dataSource).load().repair();
            throw MigrationFailed.of(module, e);
        }
    }

    /** The file that runs now, or ran last; empty if none has begun. */
    public Optional<String> file() {
        return Optional.of(file).filter(name -> !name.isEmpty());
    }

    /**
     * Has the database end the statement that runs, and lets no other begin. Does not wait for
     * {@link #run()} to end by that. To be repeated until it does: a statement that is just about
     * to begin does not hear of it.
     */
    public void breakOff() {
        breakable.breakOff();
    }

    /** Cuts the connections, for a database that does not answer any more. */
    public void cut() {
        breakable.cut();
    }

    /** Notes which file is next. */
    private final class Watch implements Callback {

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.BEFORE_EACH_MIGRATE;
        }

        @Override
        public boolean canHandleInTransaction(Event event, Context context) {
            return true;
        }

        @Override
        public void handle(Event event, Context context) {
            file = context.getMigrationInfo().getScript();
        }

        @Override
        public String getCallbackName() {
            return "watch";
        }
    }
}
