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

    /**
     * Rounds half up to the minor unit of the currency; a credit rounds away from zero as a charge
     * does, so that one is exactly the other's opposite.
     *
     * @throws IllegalArgumentException if the currency has no minor unit, as gold ({@code XAU}) has
     *     none: nobody pays in it
     */
    public Money {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException(
                    "%s is no currency that anybody pays in; name one with a minor unit, such as EUR"
                            .formatted(currency.getCurrencyCode()));
        }
        amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP);
    }

    /** An amount in a currency given by its ISO 4217 code, such as {@code EUR}. */
    public static Money of(BigDecimal amount, String currencyCode) {
        return new Money(amount, Currency.getInstance(currencyCode));
    }

    /** Nothing, in a currency. */
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
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
     * The part of this amount that falls on some of the days it is for: multiplied first, divided
     * then, rounded half up once.
     *
     * @param days how many of the days, 0 to {@code of}
     * @param of how many days this amount is for, 1 or more
     * @throws IllegalArgumentException if the days are out of their range
     */
    public Money prorated(int days, int of) {
        if (of < 1 || days < 0 || days > of) {
            throw new IllegalArgumentException(
                    "%s is for %d days and can't be prorated to %d of them: take 0 to %d of 1 or more"
                            .formatted(this, of, days, of));
        }
        return new Money(
                amount.multiply(BigDecimal.valueOf(days))
                        .divide(
                                BigDecimal.valueOf(of),
                                currency.getDefaultFractionDigits(),
                                RoundingMode.HALF_UP),
                currency);
    }

    /**
     * The sum of both amounts.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other, "added to").amount), currency);
    }

    /**
     * This amount less the other.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other, "taken from").amount), currency);
    }

    /** The opposite: what is charged becomes a credit. */
    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /** Whether this is neither a charge nor a credit. */
    public boolean isZero() {
        return amount.signum() == 0;
    }

    private Money sameCurrency(Money other, String verb) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "%s can't be %s %s: the currencies differ".formatted(other, verb, this));
        }
        return other;
    }

    /** For logs; screens format by the reader's locale. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
