package org.partnerconsole.console.charges;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.billing.charge.BillingMonth;
import org.partnerconsole.billing.charge.BillingMonths;
import org.partnerconsole.billing.charge.ChargeQuery;
import org.partnerconsole.console.Samples;

/** The months that a test gives, with the totals of its charges. */
final class SampleMonths extends BillingMonths {

    final Map<YearMonth, Optional<BillingMonth.Closing>> months = new TreeMap<>();
    final List<YearMonth> closed = new ArrayList<>();
    Optional<Refusal> refusal = Optional.empty();

    private final SampleCharges charges;

    SampleMonths(SampleCharges charges) {
        this.charges = charges;
    }

    @Override
    public List<BillingMonth> all() {
        return months.keySet().stream().map(this::month).toList().reversed();
    }

    @Override
    public BillingMonth close(YearMonth month) {
        refusal.ifPresent(
                refused -> {
                    throw refused;
                });
        closed.add(month);
        months.put(month, Optional.of(new BillingMonth.Closing(Samples.THEN, "bo@aoba.example")));
        return month(month);
    }

    private BillingMonth month(YearMonth month) {
        return new BillingMonth(
                month, months.get(month), charges.totals(ChargeQuery.all().in(month)));
    }
}
