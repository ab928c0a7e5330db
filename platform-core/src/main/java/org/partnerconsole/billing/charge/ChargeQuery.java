package org.partnerconsole.billing.charge;

import java.time.YearMonth;
import java.util.Optional;
import org.partnerconsole.api.billing.ChargeKind;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.OrderId;

/**
 * Which charges to read; always of the calling partner.
 *
 * @param month only those that are billed in a month
 * @param customer only those of a customer
 * @param order only those for what an order has brought
 * @param kind only charges, or only credits
 * @param text only those of customers whose name begins so, or whose customer, order or
 *     subscription has this id; in any case. Blank means all
 */
public record ChargeQuery(
        Optional<YearMonth> month,
        Optional<CustomerId> customer,
        Optional<OrderId> order,
        Optional<ChargeKind> kind,
        String text) {

    /** Strips the text. */
    public ChargeQuery {
        text = text.strip();
    }

    /** All charges. */
    public static ChargeQuery all() {
        return new ChargeQuery(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");
    }

    /** Of these, those that are billed in a month. */
    public ChargeQuery in(YearMonth month) {
        return new ChargeQuery(Optional.of(month), customer, order, kind, text);
    }

    /** Of these, those of a customer. */
    public ChargeQuery of(CustomerId customer) {
        return new ChargeQuery(month, Optional.of(customer), order, kind, text);
    }

    /** Of these, those for what an order has brought. */
    public ChargeQuery of(OrderId order) {
        return new ChargeQuery(month, customer, Optional.of(order), kind, text);
    }

    /** Of these, the charges or the credits. */
    public ChargeQuery of(ChargeKind kind) {
        return new ChargeQuery(month, customer, order, Optional.of(kind), text);
    }

    /** Of these, those that a text finds. */
    public ChargeQuery matching(String text) {
        return new ChargeQuery(month, customer, order, kind, text);
    }
}
