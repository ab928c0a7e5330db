package org.partnerconsole.console.part;

import java.math.BigDecimal;
import org.partnerconsole.api.billing.LineItem;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.Order;

/** Sums for one billing cycle. */
public final class Totals {

    private Totals() {}

    /** What a line costs. */
    public static Money of(LineItem line) {
        return line.unitPrice().times(line.quantity());
    }

    /** What all lines of an order cost. */
    public static Money of(Order order) {
        return order.lineItems().stream()
                .map(Totals::of)
                .reduce(Money.of(BigDecimal.ZERO, order.currency()), Money::plus);
    }
}
