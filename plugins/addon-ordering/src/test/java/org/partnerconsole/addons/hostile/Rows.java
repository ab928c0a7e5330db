package org.partnerconsole.addons.hostile;

import java.util.Map;
import java.util.TreeMap;
import org.partnerconsole.platform.database.Jdbc;
import org.partnerconsole.testkit.PluginConsole;

/** What there is in the database, to tell whether anything has changed. */
final class Rows {

    private static final String QUICK =
            """
            select concat_ws(' ',
                (select count(*) from customer),
                (select concat_ws('/', count(*), sum(version)) from customer_order),
                (select concat_ws('/', count(*), sum(quantity)) from line_item),
                (select concat_ws('/', count(*), sum(version), sum(quantity)) from subscription),
                (select count(*) from addon_purchase),
                (select count(*) from request_record),
                (select count(*) from audit_entry))""";

    private final Jdbc jdbc;

    Rows(PluginConsole console) {
        jdbc = console.core(Jdbc.class);
    }

    /** Counts, versions and sums; every change of an entity is an audit entry more. */
    String quick() {
        return jdbc.first(QUICK, row -> row.getString(1)).orElseThrow();
    }

    /** A checksum of each table, over all columns of all rows. */
    Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        jdbc.query(
                        "select table_name from information_schema.tables"
                                + " where table_schema = 'PUBLIC'",
                        row -> row.getString(1))
                // The names are those of our own migrations.
                .forEach(table -> all.put(table, checksum(table)));
        return all;
    }

    private String checksum(String table) {
        return jdbc
                .query(
                        "select * from \"" + table + '"',
                        row -> {
                            StringBuilder values = new StringBuilder();
                            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                values.append(row.getString(i)).append('|');
                            }
                            return values.toString();
                        })
                .stream()
                .sorted()
                .reduce(0L, (sum, row) -> 31 * sum + row.hashCode(), Long::sum)
                .toString();
    }
}
