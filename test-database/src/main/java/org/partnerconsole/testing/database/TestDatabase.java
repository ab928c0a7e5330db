package org.partnerconsole.testing.database;

import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * An empty database of a test class. Closing throws it away with all that is in it; closing it
 * again does nothing.
 */
public abstract class TestDatabase implements AutoCloseable {

    private AutoCloseable shared;

    /** Which database it is. */
    public abstract DatabaseKind kind();

    /** Its JDBC address, which needs {@link #user()} and {@link #password()} beside it. */
    public abstract String url();

    /** The user to connect as. */
    public abstract String user();

    /** The password of the user; may be empty. */
    public abstract String password();

    /** Connections to it, which are not pooled; a lock is waited for five seconds. */
    public abstract DataSource dataSource();

    /** Throws the database away. */
    protected abstract void drop();

    /**
     * What the tests of the class share on this database, such as a store that is filled: made by
     * the first of them, and closed before the database goes. There is one for each database.
     */
    @SuppressWarnings("unchecked")
    public final <T extends AutoCloseable> T shared(Supplier<T> maker) {
        if (shared == null) {
            shared = maker.get();
        }
        return (T) shared;
    }

    @Override
    public final void close() {
        AutoCloseable open = shared;
        shared = null;
        if (open != null) {
            try {
                open.close();
            } catch (Exception e) {
                throw new IllegalStateException("What the tests shared can't be closed", e);
            }
        }
        drop();
    }
}
