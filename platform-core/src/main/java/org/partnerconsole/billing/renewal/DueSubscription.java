package org.partnerconsole.billing.renewal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.billing.charge.BilledItem;

/** A subscription that the renewal holds the lock of, as it stands. */
record DueSubscription(
        UUID row,
        BilledItem item,
        int quantity,
        SubscriptionStatus status,
        boolean autoRenews,
        Instant commitmentEndsAt,
        Optional<LocalDate> chargedUntil,
        long version) {

    static final String COLUMNS =
            """
            id, customer_id, order_id, line_number, subscription_id, offer_name, unit_price,
            currency, billing_cycle, billing_anchor, created_at, quantity, status, auto_renews,
            commitment_ends_at, charged_until, version""";

    static DueSubscription read(ResultSet row) throws SQLException {
        LocalDate anchor = row.getObject("billing_anchor", LocalDate.class);
        return new DueSubscription(
                row.getObject("id", UUID.class),
                new BilledItem(
                        CustomerId.of(row.getString("customer_id")),
                        OrderId.of(row.getString("order_id")),
                        row.getInt("line_number"),
                        SubscriptionId.of(row.getString("subscription_id")),
                        row.getString("offer_name"),
                        Money.of(row.getBigDecimal("unit_price"), row.getString("currency")),
                        BillingCycle.valueOf(row.getString("billing_cycle")),
                        anchor == null ? day(instant(row, "created_at")) : anchor),
                row.getInt("quantity"),
                SubscriptionStatus.valueOf(row.getString("status")),
                row.getBoolean("auto_renews"),
                instant(row, "commitment_ends_at"),
                Optional.ofNullable(row.getObject("charged_until", LocalDate.class)),
                row.getLong("version"));
    }

    boolean isActive() {
        return status == SubscriptionStatus.ACTIVE;
    }

    /** The day on which it ends, if it does not renew itself. */
    Optional<LocalDate> endsOn() {
        return autoRenews ? Optional.empty() : Optional.of(day(commitmentEndsAt));
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
