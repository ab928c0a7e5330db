package org.partnerconsole.console.dashboard;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.billing.charge.BillingMonth;
import org.partnerconsole.billing.charge.CurrencyTotal;
import org.partnerconsole.console.text.Formats;

/**
 * What was billed in the last months in the currency that most lines are in, as bars. Each bar is a
 * link to its month and says its amount, so that nobody needs to see it.
 */
class MonthTrend extends Div {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 12;

    private final transient Formats formats;
    private final H3 heading = new H3();
    private final OrderedList bars = new OrderedList();
    private transient List<BillingMonth> shown = List.of();

    MonthTrend(Formats formats) {
        this.formats = formats;
        addClassName("pc-trend");
        bars.addClassName("pc-trend-bars");
        add(heading, bars);
    }

    /** Shows months, given the newest first; a single one is no trend. */
    void show(List<BillingMonth> months) {
        List<BillingMonth> latest = months.stream().limit(MOST).toList();
        Optional<Currency> currency = mostUsed(latest);
        setVisible(latest.size() > 1 && currency.isPresent());
        if (!isVisible() || latest.equals(shown)) {
            return;
        }
        shown = latest;
        heading.setText(
                getTranslation("dashboard.trend", currency.orElseThrow().getCurrencyCode()));
        BigDecimal highest =
                latest.stream()
                        .map(month -> sum(month, currency.orElseThrow()).amount())
                        .max(Comparator.naturalOrder())
                        .filter(amount -> amount.signum() > 0)
                        .orElse(BigDecimal.ONE);
        bars.removeAll();
        latest.reversed()
                .forEach(
                        month -> bars.add(bar(month, sum(month, currency.orElseThrow()), highest)));
    }

    private ListItem bar(BillingMonth month, Money sum, BigDecimal highest) {
        Span bar = new Span();
        bar.addClassName("pc-trend-bar");
        BigDecimal share =
                sum.amount().max(BigDecimal.ZERO).divide(highest, 3, RoundingMode.HALF_UP);
        bar.getStyle().set("--pc-height", share.toPlainString());
        Span label = new Span(formats.shortMonth(month.month()));
        label.getElement().setAttribute("aria-hidden", "true");
        Anchor link = new Anchor(Causes.month(month.month()));
        String words =
                getTranslation(
                        "dashboard.trend.month", formats.month(month.month()), formats.signed(sum));
        link.setAriaLabel(words);
        link.setTitle(words);
        link.getElement().setAttribute("router-link", true);
        link.add(bar, label);
        return new ListItem(link);
    }

    private static Money sum(BillingMonth month, Currency currency) {
        return month.totals().stream()
                .map(CurrencyTotal::total)
                .filter(total -> total.currency().equals(currency))
                .findFirst()
                .orElseGet(() -> Money.zero(currency));
    }

    private static Optional<Currency> mostUsed(List<BillingMonth> months) {
        return months.stream()
                .flatMap(month -> month.totals().stream())
                .collect(
                        Collectors.groupingBy(
                                total -> total.total().currency(),
                                Collectors.summingLong(CurrencyTotal::lines)))
                .entrySet()
                .stream()
                .max(
                        Map.Entry.<Currency, Long>comparingByValue()
                                .thenComparing(entry -> entry.getKey().getCurrencyCode()))
                .map(Map.Entry::getKey);
    }
}
