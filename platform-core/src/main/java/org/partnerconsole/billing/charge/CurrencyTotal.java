package org.partnerconsole.billing.charge;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.partnerconsole.api.billing.Money;

/**
 * The sum of charges in one currency.
 *
 * @param lines how many there are
 * @param charges the sum of what is owed
 * @param credits the sum of what is given back; zero or less
 */
public record CurrencyTotal(long lines, Money charges, Money credits) {

    /** What selects it, grouped by currency. */
    static final String SUMS =
            """
            count(*) as lines,
            sum(case when amount > 0 then amount else 0 end) as charges,
            sum(case when amount < 0 then amount else 0 end) as credits""";

    static CurrencyTotal read(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new CurrencyTotal(
                row.getLong("lines"),
                Money.of(row.getBigDecimal("charges"), currency),
                Money.of(row.getBigDecimal("credits"), currency));
    }

    /** What is owed in all: charges and credits together. */
    public Money total() {
        return charges.plus(credits);
    }
}
