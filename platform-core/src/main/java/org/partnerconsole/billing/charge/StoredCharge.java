package org.partnerconsole.billing.charge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.UUID;
import org.partnerconsole.api.billing.Charge;
import org.partnerconsole.api.billing.ChargeKind;
import org.partnerconsole.api.billing.ChargeReason;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.SubscriptionId;

/** A line as it was read. */
record StoredCharge(
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

    /** What a select of a line names, after {@code charge} or an alias with these names. */
    static final String COLUMNS =
            """
            id, customer_id, order_id, line_number, subscription_id, offer_name, kind, reason,
            from_day, until_day, days, period_days, quantity, unit_price, amount, currency,
            billed_month, created_at""";

    static Charge read(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new StoredCharge(
                row.getObject("id", UUID.class),
                CustomerId.of(row.getString("customer_id")),
                OrderId.of(row.getString("order_id")),
                row.getInt("line_number"),
                SubscriptionId.of(row.getString("subscription_id")),
                row.getString("offer_name"),
                ChargeKind.valueOf(row.getString("kind")),
                ChargeReason.valueOf(row.getString("reason")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getInt("days"),
                row.getInt("period_days"),
                row.getInt("quantity"),
                Money.of(row.getBigDecimal("unit_price"), currency),
                Money.of(row.getBigDecimal("amount"), currency),
                YearMonth.parse(row.getString("billed_month")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
