package org.partnerconsole.api.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A line of what a customer owes, or gets back, for a subscription. Lines are only ever added: a
 * mistake is put right by another line. {@code amount = unit price × quantity × days ÷ days in the
 * period}, negative for a credit, rounded half up.
 */
@ProviderType
public interface Charge {

    /** The line's id. */
    UUID id();

    /** Who owes it. */
    CustomerId customerId();

    /** The order that the subscription belongs to. */
    OrderId orderId();

    /** The line of that order, counted from 0. */
    int lineItemNumber();

    /** What it is charged for. */
    SubscriptionId subscriptionId();

    /** The offer's name when it was bought. */
    String offerName();

    /** A charge or a credit. */
    ChargeKind kind();

    /** What happened. */
    ChargeReason reason();

    /** The first day that it is for, in UTC. */
    LocalDate from();

    /** The day after the last one that it is for, in UTC. */
    LocalDate until();

    /** How many days it is for. */
    int days();

    /** How many days the billing period has that these days are of. */
    int daysInPeriod();

    /** How many units. */
    int quantity();

    /** The price of one unit for the whole period. */
    Money unitPrice();

    /** What is owed; negative for a credit. */
    Money amount();

    /** The month it is billed in, in UTC. */
    YearMonth month();

    /** When the line was written. */
    Instant createdAt();
}
