package org.partnerconsole.billing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.partnerconsole.testing.database.DatabaseKind;
import org.partnerconsole.testing.database.TestDatabase;

/**
 * Fills a store in bulk, in the database itself: as many customers of the first partner as asked
 * for, each with an order and a subscription, and as many entries of the trail over the last two
 * years. The other partner gets a thousandth, so that its rows lie between.
 */
final class MillionRows {

    /** A letter of the name changes faster than the next, so that names are spread out. */
    private static final String NAME =
            "chr(cast(65 + mod(n * 7, 26) as int)) || chr(cast(97 + mod(n * 11, 25) as int))"
                    + " || chr(cast(97 + mod(n * 17, 23) as int)) || 'com Mobile ' || n";

    private static final String ID = "'-0000-4000-8000-' || lpad(cast(n as varchar(12)), 12, '0')";

    private final TestDatabase database;
    private final boolean h2;

    MillionRows(TestDatabase database) {
        this.database = database;
        this.h2 = database.kind() == DatabaseKind.H2;
    }

    /** The id of a customer, an order ({@code b}) or a subscription ({@code c}) by its number. */
    static String id(char kind, int number) {
        return ("%s".formatted(kind).repeat(8) + "-0000-4000-8000-%012d").formatted(number);
    }

    void fill(int rows) {
        fill("first", rows);
        fill("second", rows / 1000);
        run(h2 ? "analyze" : "vacuum analyze");
    }

    private void fill(String partner, int rows) {
        run(
                """
                insert into customer (id, partner_id, customer_key, customer_id, company_name,
                    name_key, domain, domain_key, country, culture, email, since)
                select %1$s, '%2$s', 'aaaaaaaa' || %3$s, 'aaaaaaaa' || %3$s, %4$s, lower(%4$s),
                    'd' || mod(n * 7919, 1000003) || '.example',
                    'd' || mod(n * 7919, 1000003) || '.example',
                    case mod(n, 5) when 0 then 'JP' when 1 then 'US' else 'DE' end, 'en-US',
                    'bills@' || n || '.example', %5$s
                from %6$s"""
                        .formatted(uuid(), partner, ID, NAME, time(), numbers(rows)));
        run(
                """
                insert into customer_order (id, partner_id, order_key, order_id, customer_key,
                    customer_id, billing_cycle, status, currency, created_at, version)
                select %1$s, '%2$s', 'bbbbbbbb' || %3$s, 'bbbbbbbb' || %3$s, 'aaaaaaaa' || %3$s,
                    'aaaaaaaa' || %3$s, 'MONTHLY', 'completed', 'EUR', %4$s, 1
                from %5$s"""
                        .formatted(uuid(), partner, ID, time(), numbers(rows)));
        run(
                """
                insert into subscription (id, partner_id, subscription_key, subscription_id,
                    customer_key, customer_id, order_key, order_id, line_number, offer_id,
                    offer_name, friendly_name, quantity, unit_type, unit_price, currency, status,
                    auto_renews, billing_cycle, created_at, commitment_ends_at)
                select %1$s, '%2$s', 'cccccccc' || %3$s, 'cccccccc' || %3$s, 'aaaaaaaa' || %3$s,
                    'aaaaaaaa' || %3$s, 'bbbbbbbb' || %3$s, 'bbbbbbbb' || %3$s, 0, 'plan', 'Plan',
                    'Plan of %2$s ' || n, 1, 'Licenses', 10, 'EUR',
                    case mod(n, 10) when 0 then 'SUSPENDED' else 'ACTIVE' end, true, 'MONTHLY',
                    %4$s, %4$s
                from %5$s"""
                        .formatted(uuid(), partner, ID, time(), numbers(rows)));
        run(
                """
                insert into audit_entry (happened_at, partner_id, module_id, entity, row_id, act,
                    who, address, correlation_id, customer_key, reason, before_json, after_json)
                select %4$s, '%2$s',
                    case mod(n, 3) when 0 then 'addon-ordering' else 'platform-core' end,
                    case mod(n, 3) when 0 then 'AddOnPurchase' else 'SubscriptionRow' end,
                    cast(%1$s as varchar(40)),
                    case mod(n, 4) when 0 then 'CREATED' else 'CHANGED' end,
                    'person' || mod(n, 50) || '@example.com', '192.0.2.1',
                    'correlation-' || n, 'aaaaaaaa' || %3$s, null,
                    '{"quantity":1}', '{"quantity":2}'
                from %5$s order by n"""
                        .formatted(uuid(), partner, ID, time(), numbers(rows)));
    }

    private String uuid() {
        return h2 ? "random_uuid()" : "gen_random_uuid()";
    }

    private String numbers(int rows) {
        return (h2
                        ? "(select x as n from system_range(1, %d)) numbers"
                        : "(select cast(generate_series(1, %d) as bigint) as n) numbers")
                .formatted(rows);
    }

    /** Two years, the highest numbers last, whatever their count. */
    private String time() {
        return h2
                ? "dateadd('SECOND', n * 60, timestamp with time zone '2024-03-01 00:00:00Z')"
                : "timestamp with time zone '2024-03-01 00:00:00Z' + n * interval '60 seconds'";
    }

    private void run(String sql) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The rows can't be made: " + sql, e);
        }
    }
}
