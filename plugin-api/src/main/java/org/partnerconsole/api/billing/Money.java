package org.partnerconsole.api.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount of money, exact to the minor unit of its currency (the yen has none, the dollar two).
 *
 * @param amount the amount, scaled to the currency's minor unit; may be negative (a credit)
 * @param currency the ISO 4217 currency
 */
public record Money(BigDecimal amount, Currency currency) {

    /** Rounds half up to the minor unit of the currency. */
    public Money {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
        amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP);
    }

    /** An amount in a currency given by its ISO 4217 code, such as {@code EUR}. */
    public static Money of(BigDecimal amount, String currencyCode) {
        return new Money(amount, Currency.getInstance(currencyCode));
    }

    /**
     * This amount for {@code quantity} pieces.
     *
     * @param quantity the number of pieces, 0 or more
     */
    public Money times(int quantity) {
        return new Money(amount.multiply(BigDecimal.valueOf(quantity)), currency);
    }

    /**
     * The sum of both amounts.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "%s can't be added to %s: the currencies differ".formatted(other, this));
        }
        return new Money(amount.add(other.amount), currency);
    }

    /** For logs; screens format by the reader's locale. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
