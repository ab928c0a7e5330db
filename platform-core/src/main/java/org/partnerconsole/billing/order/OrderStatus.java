package org.partnerconsole.billing.order;

import java.util.Locale;

/** The statuses of an order that the core knows, as they are spelt on the wire. */
public final class OrderStatus {

    public static final String COMPLETED = "completed";
    public static final String CANCELLED = "cancelled";

    private OrderStatus() {}

    /** Whether a status means cancelled, in either spelling and any case. */
    static boolean isCancelled(String status) {
        String lower = status.strip().toLowerCase(Locale.ROOT);
        return lower.equals(CANCELLED) || lower.equals("canceled");
    }
}
