package org.partnerconsole.billing.request;

import java.sql.SQLException;
import java.util.Set;

/** Tells by SQLSTATE that a statement failed because another transaction has, or had, the row. */
public final class ContendedRow {

    /**
     * Duplicate key (23505 in H2 and PostgreSQL), lock timeout (HYT00 H2, 55P03 PostgreSQL),
     * deadlock (40001 H2, 40P01 PostgreSQL).
     */
    private static final Set<String> STATES = Set.of("23505", "HYT00", "55P03", "40001", "40P01");

    private ContendedRow() {}

    /** Whether such a failure is among the causes of another. */
    public static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && STATES.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
