package org.partnerconsole.billing.order;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.partnerconsole.api.billing.OrderPatchRequest.Item;
import org.partnerconsole.api.rest.Refusal;

/** The numbers that a request gives its line items; those of the order are the core's own. */
final class LineNumbers {

    private LineNumbers() {}

    /**
     * Requires that the items are numbered from 0, each once.
     *
     * @throws Refusal 400 with code 800071 if they are not
     */
    static void require(List<Item> items) {
        Set<Integer> seen = new HashSet<>();
        for (Item item : items) {
            int number = item.lineItemNumber();
            if (number < 0 || number >= items.size() || !seen.add(number)) {
                throw Refusal.badRequest(
                        "800071",
                        "LineItemNumber %d is out of place; number the %d line items of the request from 0 to %d, each once"
                                .formatted(number, items.size(), items.size() - 1));
            }
        }
    }
}
