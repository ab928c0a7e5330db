package org.partnerconsole.billing.charge;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.platform.database.Jdbc;
import org.partnerconsole.platform.security.Callers;

/** The months of the calling partner's charges: open ones, summed up as they stand, and closed. */
@ApplicationScoped
public class BillingMonths {

    private final Jdbc jdbc;
    private final Callers callers;
    private final MonthClosing closing;
    private final Clock clock;
    private final Instance<Live> live;

    /** Only for the container's proxy. */
    protected BillingMonths() {
        this(null, null, null, null, null);
    }

    /**
     * Needs the charges, who is calling, and what closes a month.
     *
     * @param live the open pages, where there are any
     */
    @Inject
    public BillingMonths(
            Jdbc jdbc, Callers callers, MonthClosing closing, Clock clock, Instance<Live> live) {
        this.jdbc = jdbc;
        this.callers = callers;
        this.closing = closing;
        this.clock = clock;
        this.live = live;
    }

    /**
     * From the running month back to the first with a charge; the totals of open ones are of now.
     */
    public List<BillingMonth> all() {
        YearMonth running = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        YearMonth first =
                jdbc.first(
                                "select min(billed_month) from charge where partner_id = ?",
                                row -> Optional.ofNullable(row.getString(1)).map(YearMonth::parse),
                                partner())
                        .flatMap(month -> month)
                        .orElse(running);
        Map<YearMonth, BillingMonth.Closing> closed = closings();
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth each = running; !each.isBefore(first); each = each.minusMonths(1)) {
            months.add(each);
        }
        Map<YearMonth, List<CurrencyTotal>> totals = new HashMap<>(keptTotals());
        totals.putAll(
                openTotals(months.stream().filter(month -> !closed.containsKey(month)).toList()));
        return months.stream()
                .map(
                        month ->
                                new BillingMonth(
                                        month,
                                        Optional.ofNullable(closed.get(month)),
                                        totals.getOrDefault(month, List.of())))
                .toList();
    }

    /**
     * Closes a month: no charge is added to it any more, and its totals are kept.
     *
     * @throws org.partnerconsole.api.rest.Refusal 409 if it is not over, is closed already, was not
     *     billed in, or if something in it is still to be charged
     */
    public BillingMonth close(YearMonth month) {
        BillingMonth closed = closing.close(month);
        live.stream().forEach(pages -> pages.changed(ChargeBook.TOPIC));
        return closed;
    }

    private Map<YearMonth, BillingMonth.Closing> closings() {
        Map<YearMonth, BillingMonth.Closing> all = new HashMap<>();
        jdbc.query(
                """
                select billed_month, closed_at, closed_by from billing_month
                where partner_id = ?""",
                row ->
                        all.put(
                                YearMonth.parse(row.getString(1)),
                                new BillingMonth.Closing(
                                        row.getObject(2, OffsetDateTime.class).toInstant(),
                                        row.getString(3))),
                partner());
        return all;
    }

    private Map<YearMonth, List<CurrencyTotal>> keptTotals() {
        return byMonth(
                """
                select billed_month, currency, lines, charges, credits from billing_month_total
                where partner_id = ? order by currency""",
                partner());
    }

    private Map<YearMonth, List<CurrencyTotal>> openTotals(List<YearMonth> months) {
        if (months.isEmpty()) {
            return Map.of();
        }
        List<Object> values = new ArrayList<>();
        values.add(partner());
        months.forEach(month -> values.add(month.toString()));
        return byMonth(
                "select billed_month, currency, %s from charge where partner_id = ? and billed_month in (%s) group by billed_month, currency order by currency"
                        .formatted(
                                CurrencyTotal.SUMS,
                                String.join(", ", Collections.nCopies(months.size(), "?"))),
                values.toArray());
    }

    private Map<YearMonth, List<CurrencyTotal>> byMonth(String sql, Object... values) {
        return jdbc
                .query(
                        sql,
                        row ->
                                Map.entry(
                                        YearMonth.parse(row.getString("billed_month")),
                                        CurrencyTotal.read(row)),
                        values)
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private String partner() {
        return callers.partner().value();
    }
}
