package org.partnerconsole.billing.charge;

import org.partnerconsole.platform.csv.CsvColumns;
import org.partnerconsole.platform.csv.CsvTable;

/** Charges as comma-separated values, over REST and from the console alike. */
public final class ChargeTable {

    private static final CsvColumns<ListedCharge> COLUMNS =
            CsvColumns.<ListedCharge>none()
                    .with("number", ListedCharge::number)
                    .with("id", line -> line.charge().id())
                    .with("month", line -> line.charge().month())
                    .with("customerId", line -> line.charge().customerId())
                    .with("customerName", ListedCharge::customerName)
                    .with("orderId", line -> line.charge().orderId())
                    .with("lineItemNumber", line -> line.charge().lineItemNumber())
                    .with("subscriptionId", line -> line.charge().subscriptionId())
                    .with("offerName", line -> line.charge().offerName())
                    .with("kind", line -> line.charge().kind())
                    .with("reason", line -> line.charge().reason())
                    .with("from", line -> line.charge().from())
                    .with("until", line -> line.charge().until())
                    .with("days", line -> line.charge().days())
                    .with("daysInPeriod", line -> line.charge().daysInPeriod())
                    .with("quantity", line -> line.charge().quantity())
                    .with("unitPrice", line -> line.charge().unitPrice().amount())
                    .with("amount", line -> line.charge().amount().amount())
                    .with("currency", line -> line.charge().amount().currency())
                    .with("createdAt", line -> line.charge().createdAt());

    private ChargeTable() {}

    /** The table of what a query asks for, newest first; read while it is written. */
    public static CsvTable<ListedCharge> of(ChargeList charges, ChargeQuery query) {
        return new CsvTable<>(
                COLUMNS,
                (last, limit) ->
                        charges.after(
                                last.map(ListedCharge::number).orElse(Long.MAX_VALUE),
                                query,
                                limit));
    }
}
