package org.partnerconsole.billing.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.partnerconsole.api.billing.Charge;
import org.partnerconsole.api.billing.Charges;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.platform.database.Jdbc;
import org.partnerconsole.platform.security.Callers;

/**
 * The charges of each partner. Lines are only ever added, all of a change in one statement: they
 * are the trail of what was charged themselves, and so have no other.
 */
@ApplicationScoped
public class ChargeBook implements Charges {

    /** What open pages follow. */
    public static final String TOPIC = "charges";

    private static final String INSERT =
            """
            insert into charge (id, partner_id, customer_key, customer_id, order_key, order_id,
                line_number, subscription_key, subscription_id, offer_name, kind, reason,
                period_from, change_number, from_day, until_day, days, period_days, quantity,
                unit_price, amount, currency, billed_month, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Jdbc jdbc;
    private final Callers callers;
    private final ClosedMonths closedMonths;
    private final Clock clock;
    private final Instance<Live> live;

    /** Only for the container's proxy. */
    protected ChargeBook() {
        this(null, null, null, null, null);
    }

    /**
     * Needs the database, whose charges they are, and the day.
     *
     * @param live the open pages, where there are any
     */
    @Inject
    public ChargeBook(
            Jdbc jdbc,
            Callers callers,
            ClosedMonths closedMonths,
            Clock clock,
            Instance<Live> live) {
        this.jdbc = jdbc;
        this.callers = callers;
        this.closedMonths = closedMonths;
        this.clock = clock;
        this.live = live;
    }

    @Override
    public List<Charge> of(OrderId order) {
        return jdbc.query(
                "select "
                        + StoredCharge.COLUMNS
                        + " from charge where partner_id = ? and order_key = ? order by seq",
                StoredCharge::read,
                callers.partner().value(),
                order.key());
    }

    @Override
    public List<Charge> of(CustomerId customer, YearMonth month) {
        return jdbc.query(
                "select "
                        + StoredCharge.COLUMNS
                        + """
                         from charge
                        where partner_id = ? and customer_key = ? and billed_month = ?
                        order by seq""",
                StoredCharge::read,
                callers.partner().value(),
                customer.key(),
                month.toString());
    }

    /**
     * Adds lines of the calling partner's customers, in the transaction of the caller. Each is
     * billed in the month that it begins in, or in this one if that is closed already.
     *
     * @throws IllegalStateException if one of them is there already
     */
    public void write(List<ChargeLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        YearMonth running = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        Set<YearMonth> closed =
                lines.stream().allMatch(line -> monthOf(line).equals(running))
                        ? Set.of()
                        : closedMonths.all();
        jdbc.updateEach(
                INSERT,
                lines.stream()
                        .map(
                                line ->
                                        values(
                                                line,
                                                closed.contains(monthOf(line))
                                                        ? running
                                                        : monthOf(line),
                                                now))
                        .toList());
        live.stream().forEach(pages -> pages.changed(TOPIC));
    }

    private static YearMonth monthOf(ChargeLine line) {
        return YearMonth.from(line.from());
    }

    private Object[] values(ChargeLine line, YearMonth month, Instant now) {
        BilledItem item = line.item();
        return new Object[] {
            UUID.randomUUID(),
            callers.partner().value(),
            item.customerId().key(),
            item.customerId().value(),
            item.orderId().key(),
            item.orderId().value(),
            item.lineItemNumber(),
            item.subscriptionId().key(),
            item.subscriptionId().value(),
            item.offerName(),
            line.kind().name(),
            line.reason().name(),
            line.period().start(),
            line.changeNumber(),
            line.from(),
            line.until(),
            line.days(),
            line.period().days(),
            line.quantity(),
            item.unitPrice().amount(),
            line.amount().amount(),
            item.unitPrice().currency().getCurrencyCode(),
            month.toString(),
            now
        };
    }
}
