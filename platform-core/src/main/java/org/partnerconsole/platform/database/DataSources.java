package org.partnerconsole.platform.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/** The one database, in two ways: inside and outside of JTA transactions. */
@ApplicationScoped
public class DataSources {

    @Resource(lookup = "jdbc/console")
    private DataSource jta;

    @Resource(lookup = "jdbc/console-local")
    private DataSource local;

    /** Takes part in the JTA transaction of the thread. */
    public DataSource jta() {
        return jta;
    }

    /** Takes part in no JTA transaction: for migrations and for the scheduler's polling. */
    public DataSource local() {
        return local;
    }
}
