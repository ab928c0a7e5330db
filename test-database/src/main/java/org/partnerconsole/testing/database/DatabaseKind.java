package org.partnerconsole.testing.database;

import java.nio.file.Path;

/** The databases that the console runs on. */
public enum DatabaseKind {
    /** In memory, in its regular mode. */
    H2 {
        @Override
        public TestDatabase create() {
            return H2Database.create();
        }

        @Override
        public TestDatabase createFor(Path folder) {
            return H2Database.inFile(folder);
        }
    },

    /** A real server, started by the first test of the JVM that asks for it. */
    POSTGRESQL {
        @Override
        public TestDatabase create() {
            return PostgresqlDatabase.create();
        }

        @Override
        public TestDatabase createFor(Path folder) {
            return create();
        }
    };

    /** Makes an empty database that nobody else has. */
    public abstract TestDatabase create();

    /**
     * Makes one that a process of its own can use too, and that outlives it.
     *
     * @param folder where its files lie if it is kept in files of the user's
     */
    public abstract TestDatabase createFor(Path folder);
}
