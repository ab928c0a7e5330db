package org.partnerconsole.billing.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.partnerconsole.platform.database.Jdbc;
import org.partnerconsole.platform.security.Callers;

/**
 * Reads the calling partner's charges for lists, in pages, and sums them up. A page takes one
 * statement; its offset is counted in an index alone.
 *
 * <p>Who may see them (admins, billing admins, readers and sales agents) is asked where they are
 * shown.
 */
@ApplicationScoped
public class ChargeList {

    private final Jdbc jdbc;
    private final Callers callers;

    /** Only for the container's proxy. */
    protected ChargeList() {
        this(null, null);
    }

    /** Needs the database, and who is calling. */
    @Inject
    public ChargeList(Jdbc jdbc, Callers callers) {
        this.jdbc = jdbc;
        this.callers = callers;
    }

    /**
     * A page of the charges that a query asks for.
     *
     * @param offset how many to leave out, 0 or more
     * @param limit how many at most, 1 or more
     */
    public List<ListedCharge> find(ChargeQuery query, ChargeSort sort, long offset, int limit) {
        Where where = where(query);
        where.values.add(offset);
        where.values.add(limit);
        return jdbc.query(
                """
                select c.*, u.company_name
                from (select c.seq from charge c where %s order by %s
                    offset ? rows fetch next ? rows only) page
                join charge c on c.seq = page.seq
                left join customer u
                    on u.partner_id = c.partner_id and u.customer_key = c.customer_key
                order by %s"""
                        .formatted(where.text(), sort.columns(), sort.columns()),
                ChargeList::read,
                where.values.toArray());
    }

    /**
     * The next charges after one, newest first: however far down the list it is, they are found at
     * once. For exports, which take all.
     *
     * @param number the number of the last one before; {@link Long#MAX_VALUE} begins
     * @param limit how many at most, 1 or more
     */
    public List<ListedCharge> after(long number, ChargeQuery query, int limit) {
        Where where = where(query);
        where.and("c.seq < ?", number);
        where.values.add(limit);
        return jdbc.query(
                """
                select c.*, u.company_name
                from charge c
                left join customer u
                    on u.partner_id = c.partner_id and u.customer_key = c.customer_key
                where %s order by c.seq desc fetch next ? rows only"""
                        .formatted(where.text()),
                ChargeList::read,
                where.values.toArray());
    }

    /** The sums of what a query asks for, one for each currency, by its code. */
    public List<CurrencyTotal> totals(ChargeQuery query) {
        Where where = where(query);
        return jdbc.query(
                "select c.currency, %s from charge c where %s group by c.currency order by c.currency"
                        .formatted(CurrencyTotal.SUMS, where.text()),
                CurrencyTotal::read,
                where.values.toArray());
    }

    /** How many charges a query asks for. */
    public long count(ChargeQuery query) {
        Where where = where(query);
        return jdbc.first(
                        "select count(*) from charge c where " + where.text(),
                        row -> row.getLong(1),
                        where.values.toArray())
                .orElse(0L);
    }

    private static ListedCharge read(ResultSet row) throws SQLException {
        String name = row.getString("company_name");
        return new ListedCharge(
                row.getLong("seq"),
                StoredCharge.read(row),
                name == null ? row.getString("customer_id") : name);
    }

    private Where where(ChargeQuery query) {
        Where where = new Where();
        where.and("c.partner_id = ?", callers.partner().value());
        query.month().ifPresent(month -> where.and("c.billed_month = ?", month.toString()));
        query.customer().ifPresent(customer -> where.and("c.customer_key = ?", customer.key()));
        query.order().ifPresent(order -> where.and("c.order_key = ?", order.key()));
        query.kind().ifPresent(kind -> where.and("c.kind = ?", kind.name()));
        if (!query.text().isEmpty()) {
            where.text(query.text());
        }
        return where;
    }

    /** Constant texts, and the values for their question marks. */
    private static final class Where {

        private final List<String> texts = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        void and(String text, Object... of) {
            texts.add(text);
            values.addAll(List.of(of));
        }

        String text() {
            return String.join(" and ", texts);
        }

        void text(String text) {
            String key = text.toLowerCase(Locale.ROOT);
            // From there to the next text of code points that does not begin so.
            and(
                    """
                    (c.customer_key = ? or c.order_key = ? or c.subscription_key = ?
                        or c.customer_key in (select n.customer_key from customer n
                            where n.partner_id = ? and n.name_key >= ? and n.name_key < ?))""",
                    key,
                    key,
                    key,
                    values.getFirst(),
                    key,
                    key + Character.toString(Character.MAX_CODE_POINT));
        }
    }
}
