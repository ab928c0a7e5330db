package org.partnerconsole.addons.purchase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.partnerconsole.api.billing.LineItem;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.Subscription;

/**
 * Something that somebody else has changed while a purchase was being made.
 *
 * @param kind what has changed
 * @param name what it is the change of, such as the name of a line
 * @param before what was seen: a quantity, a status or an amount
 * @param after what it is now
 */
public record Difference(Kind kind, String name, Object before, Object after) {

    /** What can change under a buyer's eyes. */
    public enum Kind {
        LINE_ADDED,
        LINE_QUANTITY,
        ORDER_STATUS,
        PARENT_STATUS,
        PARENT_QUANTITY,
        AMOUNT_DUE
    }

    /**
     * What a buyer has seen.
     *
     * @param order the order to be patched
     * @param parent the subscription to buy for
     * @param due what would be charged at once; empty if it can't be bought
     */
    public record Seen(Order order, Subscription parent, Optional<Money> due) {}

    /** What is different now from what was seen; empty if the buyer can't tell them apart. */
    public static List<Difference> between(Seen then, Seen now) {
        List<Difference> found = new ArrayList<>();
        lines(then.order(), now.order(), found);
        compare(
                Kind.ORDER_STATUS,
                now.order().id().value(),
                then.order().status(),
                now.order().status(),
                found);
        String parent = now.parent().friendlyName();
        compare(
                Kind.PARENT_STATUS,
                parent,
                then.parent().status().name().toLowerCase(Locale.ROOT),
                now.parent().status().name().toLowerCase(Locale.ROOT),
                found);
        compare(
                Kind.PARENT_QUANTITY,
                parent,
                then.parent().quantity(),
                now.parent().quantity(),
                found);
        if (then.due().isPresent() && now.due().isPresent()) {
            compare(Kind.AMOUNT_DUE, "", then.due().get(), now.due().get(), found);
        }
        return found;
    }

    private static void lines(Order then, Order now, List<Difference> found) {
        for (LineItem line : now.lineItems()) {
            Optional<LineItem> known =
                    then.lineItems().stream()
                            .filter(one -> one.number() == line.number())
                            .findFirst();
            if (known.isEmpty()) {
                found.add(new Difference(Kind.LINE_ADDED, line.friendlyName(), 0, line.quantity()));
            } else {
                compare(
                        Kind.LINE_QUANTITY,
                        line.friendlyName(),
                        known.get().quantity(),
                        line.quantity(),
                        found);
            }
        }
    }

    private static void compare(
            Kind kind, String name, Object then, Object now, List<Difference> found) {
        if (!then.equals(now)) {
            found.add(new Difference(kind, name, then, now));
        }
    }
}
