package org.partnerconsole.api.billing;

/** An order of a customer. */
public final class OrderId extends Identifier {

    private OrderId(String value) {
        super(value);
    }

    /**
     * Makes the id of an order.
     *
     * @throws IllegalArgumentException if {@code value} is blank or longer than 64 characters
     */
    public static OrderId of(String value) {
        return new OrderId(value);
    }
}
