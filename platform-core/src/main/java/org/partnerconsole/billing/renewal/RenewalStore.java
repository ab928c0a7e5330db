package org.partnerconsole.billing.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.partnerconsole.api.audit.Change;
import org.partnerconsole.billing.charge.ChargeBook;
import org.partnerconsole.platform.audit.AuditLog;
import org.partnerconsole.platform.audit.RowChange;
import org.partnerconsole.platform.database.Jdbc;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.security.Callers;

/** Reads what is due, locked, and writes what became of it: many rows in a few statements. */
@ApplicationScoped
class RenewalStore {

    private final Jdbc jdbc;
    private final Callers callers;
    private final ChargeBook charges;
    private final AuditLog audit;

    /** Only for the container's proxy. */
    protected RenewalStore() {
        this(null, null, null, null);
    }

    @Inject
    RenewalStore(Jdbc jdbc, Callers callers, ChargeBook charges, AuditLog audit) {
        this.jdbc = jdbc;
        this.callers = callers;
        this.charges = charges;
        this.audit = audit;
    }

    List<String> partners() {
        return jdbc.query("select id from partner order by id", row -> row.getString(1));
    }

    /** Those that nobody else is changing: who holds one of them charges it, or lets go soon. */
    List<DueSubscription> lockDue(Instant now, int most) {
        return jdbc.query(
                "select "
                        + DueSubscription.COLUMNS
                        + """
                         from subscription
                        where partner_id = ? and renewal_due_at <= ?
                        order by renewal_due_at fetch first ? rows only
                        for update skip locked""",
                DueSubscription::read,
                partner(),
                now,
                most);
    }

    /** The add-ons of what has ended, that have not ended with it yet. */
    List<DueSubscription> lockAddOns(List<RenewalStep> ended) {
        if (ended.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>();
        values.add(partner());
        ended.forEach(
                step -> {
                    values.add(step.before().item().customerId().key());
                    values.add(step.before().item().subscriptionId().key());
                });
        return jdbc.query(
                "select %s from subscription where partner_id = ? and status <> 'DELETED' and (%s) order by line_number for update"
                        .formatted(
                                DueSubscription.COLUMNS,
                                String.join(
                                        " or ",
                                        Collections.nCopies(
                                                ended.size(),
                                                "(customer_key = ? and parent_key = ?)"))),
                DueSubscription::read,
                values.toArray());
    }

    void write(List<RenewalStep> steps) {
        jdbc.updateEach(
                """
                update subscription
                set status = ?, auto_renews = ?, commitment_ends_at = ?, version = ?,
                    charged_until = ?, renewal_due_at = ?
                where id = ? and partner_id = ?""",
                steps.stream().map(this::values).toList());
        charges.write(steps.stream().flatMap(step -> step.lines().stream()).toList());
        record("the commitment has ended, and is not renewed", steps, true);
        record("the commitment is renewed", steps, false);
    }

    private Object[] values(RenewalStep step) {
        return new Object[] {
            step.status().name(),
            step.before().autoRenews() && !step.hasEnded(),
            step.commitmentEndsAt(),
            step.version(),
            step.chargedUntil().orElse(null),
            step.dueAt().orElse(null),
            step.before().row(),
            partner()
        };
    }

    private void record(String reason, List<RenewalStep> steps, boolean hasEnded) {
        audit.record(
                ConsoleModule.CORE,
                Optional.of(reason),
                steps.stream()
                        .filter(step -> step.isChange() && step.hasEnded() == hasEnded)
                        .map(this::change)
                        .toList());
    }

    private RowChange change(RenewalStep step) {
        return new RowChange(
                Optional.of(partner()),
                "SubscriptionRow",
                step.before().row().toString(),
                Change.Act.CHANGED,
                step.changedFrom(),
                step.changedTo(),
                Optional.of(step.before().item().customerId().value()));
    }

    private String partner() {
        return callers.partner().value();
    }
}
