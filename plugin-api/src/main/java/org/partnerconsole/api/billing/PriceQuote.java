package org.partnerconsole.api.billing;

import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a purchase would cost if it were made now. Who agrees to it hands {@link #dueNow()} to
 * {@link OrderPatchRequest.Item.Builder#agreedDue(Money)}.
 */
@ProviderType
public interface PriceQuote {

    /** How many units; 1 or more. */
    int quantity();

    /** How often it is billed. */
    BillingCycle billingCycle();

    /** The price of one unit for one billing cycle. */
    Money unitPrice();

    /** The price of all units for one whole billing cycle, or once where it is billed once. */
    Money pricePerCycle();

    /**
     * What is charged at once: the price per cycle × the days left ÷ the days in the period,
     * rounded half up. Zero where the cycle is {@code none} or {@code unknown}: such offers are not
     * charged.
     */
    Money dueNow();

    /** The first day that it pays for, in UTC: today. */
    LocalDate from();

    /** The day on which the next billing period begins, in UTC; not paid for. */
    LocalDate until();

    /** From today, which counts, until the next period begins. */
    int daysLeft();

    /** How many days the running period has in all; 1 or more. */
    int daysInPeriod();
}
