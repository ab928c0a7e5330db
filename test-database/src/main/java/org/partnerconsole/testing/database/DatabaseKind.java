package org.partnerconsole.testing.database;

/** The databases that the console runs on. */
public enum DatabaseKind {
    /** In memory, in its regular mode. */
    H2 {
        @Override
        public TestDatabase create() {
            return H2Database.create();
        }
    },

    /** A real server, started by the first test of the JVM that asks for it. */
    POSTGRESQL {
        @Override
        public TestDatabase create() {
            return PostgresqlDatabase.create();
        }
    };

    /** Makes an empty database that nobody else has. */
    public abstract TestDatabase create();
}
