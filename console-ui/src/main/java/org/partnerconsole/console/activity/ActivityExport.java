package org.partnerconsole.console.activity;

import org.partnerconsole.platform.audit.AuditQuery;
import org.partnerconsole.platform.csv.CsvColumns;
import org.partnerconsole.platform.csv.CsvTable;

/** Changes as they are exported: by the names of the machine, which scripts rely on. */
final class ActivityExport {

    private static final CsvColumns<Activity> COLUMNS =
            CsvColumns.<Activity>none()
                    .with("time", activity -> activity.entry().at())
                    .with("who", activity -> activity.entry().who())
                    .with("address", activity -> activity.entry().from())
                    .with("customerId", activity -> activity.entry().customerKey())
                    .with("customerName", Activity::customerName)
                    .with("module", activity -> activity.entry().moduleId())
                    .with("kind", activity -> activity.entry().entity())
                    .with("act", activity -> activity.entry().act())
                    .with("name", Activity::rowName)
                    .with("row", activity -> activity.entry().rowId())
                    .with("reason", activity -> activity.entry().reason())
                    .with("correlationId", activity -> activity.entry().correlationId())
                    .with("before", activity -> activity.entry().before())
                    .with("after", activity -> activity.entry().after());

    private ActivityExport() {}

    /** All that a query finds, whatever its limit. */
    static CsvTable<Activity> of(Activities activities, AuditQuery query) {
        return new CsvTable<>(
                COLUMNS,
                (last, limit) ->
                        activities.find(
                                last.map(one -> query.after(one.entry()))
                                        .orElse(query)
                                        .limit(limit)));
    }
}
