package org.partnerconsole.billing.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.OrderPatchRequest;
import org.partnerconsole.api.billing.OrderPatchRequest.Item;
import org.partnerconsole.api.rest.Refusal;

/** What buyers were shown to be due, and agreed to, is what is charged. */
final class AgreedPrices {

    private AgreedPrices() {}

    /**
     * Requires that each item of a wish costs what was agreed, if anything was.
     *
     * @throws Refusal 409 with code 900128 if one costs anything else
     */
    static void require(OrderPatchRequest wish, List<AddedLine> added) {
        List<AddedLine> open = new ArrayList<>(added);
        for (Item item : wish.items()) {
            Optional<AddedLine> line = open.stream().filter(each -> each.isFor(item)).findFirst();
            line.ifPresent(open::remove);
            item.agreedDue()
                    .filter(agreed -> line.map(AddedLine::total).filter(agreed::equals).isEmpty())
                    .ifPresent(agreed -> refuse(item, agreed, line.map(AddedLine::total)));
        }
    }

    private static void refuse(Item item, Money agreed, Optional<Money> due) {
        throw Refusal.conflict(
                "900128",
                "line item %d was agreed to cost %s now, but %s; look at its price again and agree to that"
                        .formatted(
                                item.lineItemNumber(),
                                agreed,
                                due.map(money -> "would be charged at " + money)
                                        .orElse("nothing is bought for it")));
    }
}
