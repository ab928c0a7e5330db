package org.partnerconsole.billing.overview;

import java.time.Instant;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.OrderId;

/**
 * An order as a list of orders shows it.
 *
 * @param id the order's id
 * @param customer who ordered
 * @param customerName the name of who ordered
 * @param status as it is spelt on the wire
 * @param amount what its lines cost for one billing cycle
 * @param createdAt when it was created
 */
public record ListedOrder(
        OrderId id,
        CustomerId customer,
        String customerName,
        String status,
        Money amount,
        Instant createdAt) {}
