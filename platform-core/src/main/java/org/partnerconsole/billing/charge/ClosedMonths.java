package org.partnerconsole.billing.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnerconsole.platform.database.Jdbc;
import org.partnerconsole.platform.security.Callers;

/** Which months of the calling partner take no charge any more. */
@ApplicationScoped
public class ClosedMonths {

    private final Jdbc jdbc;
    private final Callers callers;

    /** Only for the container's proxy. */
    protected ClosedMonths() {
        this(null, null);
    }

    /** Needs the database, and whose months they are. */
    @Inject
    public ClosedMonths(Jdbc jdbc, Callers callers) {
        this.jdbc = jdbc;
        this.callers = callers;
    }

    Set<YearMonth> all() {
        return jdbc
                .query(
                        "select billed_month from billing_month where partner_id = ?",
                        row -> YearMonth.parse(row.getString(1)),
                        callers.partner().value())
                .stream()
                .collect(Collectors.toSet());
    }
}
