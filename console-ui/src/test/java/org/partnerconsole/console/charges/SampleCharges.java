package org.partnerconsole.console.charges;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.partnerconsole.api.billing.ChargeKind;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.billing.charge.ChargeList;
import org.partnerconsole.billing.charge.ChargeQuery;
import org.partnerconsole.billing.charge.ChargeSort;
import org.partnerconsole.billing.charge.CurrencyTotal;
import org.partnerconsole.billing.charge.ListedCharge;

/** Charges that a test gives, in the order in which they were written. */
final class SampleCharges extends ChargeList {

    final List<ListedCharge> lines = new ArrayList<>();

    void add(SampleCharge charge, String customerName) {
        lines.add(new ListedCharge(lines.size() + 1L, charge, customerName));
    }

    @Override
    public List<ListedCharge> find(ChargeQuery query, ChargeSort sort, long offset, int limit) {
        Comparator<ListedCharge> byAmount =
                Comparator.comparing(line -> line.charge().amount().amount());
        List<ListedCharge> sorted =
                switch (sort) {
                    case OLDEST -> found(query).toList();
                    case NEWEST, CUSTOMER -> found(query).toList().reversed();
                    case SMALLEST -> found(query).sorted(byAmount).toList();
                    case LARGEST -> found(query).sorted(byAmount.reversed()).toList();
                };
        return sorted.stream().skip(offset).limit(limit).toList();
    }

    @Override
    public List<ListedCharge> after(long number, ChargeQuery query, int limit) {
        return find(query, ChargeSort.NEWEST, 0, Integer.MAX_VALUE).stream()
                .filter(line -> line.number() < number)
                .limit(limit)
                .toList();
    }

    @Override
    public List<CurrencyTotal> totals(ChargeQuery query) {
        TreeMap<String, CurrencyTotal> totals = new TreeMap<>();
        found(query)
                .forEach(
                        line ->
                                totals.merge(
                                        line.charge().amount().currency().getCurrencyCode(),
                                        totalOf(line),
                                        SampleCharges::sum));
        return List.copyOf(totals.values());
    }

    @Override
    public long count(ChargeQuery query) {
        return found(query).count();
    }

    private Stream<ListedCharge> found(ChargeQuery query) {
        return lines.stream()
                .filter(line -> query.month().map(line.charge().month()::equals).orElse(true))
                .filter(
                        line ->
                                query.customer()
                                        .map(line.charge().customerId()::equals)
                                        .orElse(true))
                .filter(line -> query.order().map(line.charge().orderId()::equals).orElse(true))
                .filter(line -> query.kind().map(line.charge().kind()::equals).orElse(true))
                .filter(line -> line.customerName().startsWith(query.text()));
    }

    private static CurrencyTotal totalOf(ListedCharge line) {
        Money amount = line.charge().amount();
        Money none = Money.zero(amount.currency());
        return line.charge().kind() == ChargeKind.CREDIT
                ? new CurrencyTotal(1, none, amount)
                : new CurrencyTotal(1, amount, none);
    }

    private static CurrencyTotal sum(CurrencyTotal one, CurrencyTotal other) {
        return new CurrencyTotal(
                one.lines() + other.lines(),
                one.charges().plus(other.charges()),
                one.credits().plus(other.credits()));
    }
}
