package org.partnerconsole.platform.database;

import javax.sql.DataSource;
import org.partnerconsole.platform.module.CoreModule;
import org.partnerconsole.testing.database.TestDatabase;

/** The console's data sources on a database of a test, migrated; without JTA. */
public final class TestDataSources extends DataSources implements AutoCloseable {

    private final DataSource source;

    private TestDataSources(DataSource source) {
        this.source = source;
    }

    /** Makes the core's tables. */
    public static TestDataSources migrated(TestDatabase database) {
        new Migrations(database.dataSource()).migrate(CoreModule.read());
        return new TestDataSources(database.dataSource());
    }

    @Override
    public DataSource jta() {
        return source;
    }

    @Override
    public DataSource local() {
        return source;
    }

    @Override
    public void close() {
        // Nothing is pooled.
    }
}
