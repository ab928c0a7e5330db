package org.partnerconsole.console.charges;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.partnerconsole.api.billing.Charge;
import org.partnerconsole.api.billing.ChargeKind;
import org.partnerconsole.api.billing.ChargeReason;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.console.Samples;

/** A charge for 25 of 31 days of three at 4.00 dollars, or the credit of it. */
public record SampleCharge(
        UUID id,
        CustomerId customerId,
        OrderId orderId,
        int lineItemNumber,
        SubscriptionId subscriptionId,
        String offerName,
        ChargeKind kind,
        ChargeReason reason,
        LocalDate from,
        LocalDate until,
        int days,
        int daysInPeriod,
        int quantity,
        Money unitPrice,
        Money amount,
        YearMonth month,
        Instant createdAt)
        implements Charge {

    /** One that is written down in a month. */
    public static SampleCharge of(YearMonth month, String customer, String order, ChargeKind kind) {
        Money price = Money.of(new BigDecimal("4.00"), "USD");
        Money amount = price.times(3).prorated(25, 31);
        return new SampleCharge(
                UUID.randomUUID(),
                CustomerId.of(customer),
                OrderId.of(order),
                1,
                SubscriptionId.of("subscription-of-" + order),
                "Mail " + order,
                kind,
                kind == ChargeKind.CREDIT ? ChargeReason.SUSPENDED : ChargeReason.PURCHASE,
                month.atDay(7),
                month.plusMonths(1).atDay(1),
                25,
                31,
                3,
                price,
                kind == ChargeKind.CREDIT ? amount.negated() : amount,
                month,
                Samples.THEN);
    }
}
