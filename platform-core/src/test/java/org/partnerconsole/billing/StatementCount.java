package org.partnerconsole.billing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Counts the statements that are run on a data source. */
public final class StatementCount {

    private final AtomicInteger count = new AtomicInteger();

    /** How many some work takes. */
    public int of(Runnable work) {
        int before = count.get();
        work.run();
        return count.get() - before;
    }

    DataSource on(DataSource source) {
        return wrapped(DataSource.class, source);
    }

    private <T> T wrapped(Class<T> type, T target) {
        return type.cast(
                Proxy.newProxyInstance(
                        StatementCount.class.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> {
                            if (target instanceof PreparedStatement
                                    && method.getName().startsWith("execute")) {
                                count.incrementAndGet();
                            }
                            try {
                                return watched(method.invoke(target, arguments));
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }));
    }

    private Object watched(Object answer) {
        return switch (answer) {
            case PreparedStatement statement -> wrapped(PreparedStatement.class, statement);
            case Connection connection -> wrapped(Connection.class, connection);
            case null, default -> answer;
        };
    }
}
