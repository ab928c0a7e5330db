package org.partnerconsole.billing.order;

import java.util.List;
import org.partnerconsole.api.billing.LineItem;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.OrderPatchRequest;
import org.partnerconsole.billing.charge.ChargeLine;

/**
 * A line that a change has added to an order.
 *
 * @param due what it costs at once
 */
record AddedLine(LineItem line, List<ChargeLine> due) {

    /** What is to be paid for it at once. */
    Money total() {
        return due.stream()
                .map(ChargeLine::amount)
                .reduce(Money.zero(line.unitPrice().currency()), Money::plus);
    }

    /** Whether it is what an item of a wish asked for. */
    boolean isFor(OrderPatchRequest.Item item) {
        return line.offerId().equals(item.offerId())
                && line.quantity() == item.quantity()
                && line.parentSubscriptionId().equals(item.parentSubscriptionId());
    }
}
