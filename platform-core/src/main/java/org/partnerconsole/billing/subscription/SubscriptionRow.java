package org.partnerconsole.billing.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.LineItem;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.billing.charge.BilledItem;
import org.partnerconsole.billing.charge.BillingAccount;
import org.partnerconsole.billing.charge.BillingPeriod;

/** A subscription as it is stored. */
@Entity
@Table(name = "subscription")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "partner_id", contextProperty = "console.partner")
class SubscriptionRow {

    @Id UUID id;

    @Column(name = "subscription_key")
    String subscriptionKey;

    @Column(name = "subscription_id")
    String subscriptionId;

    @Column(name = "customer_key")
    String customerKey;

    @Column(name = "customer_id")
    String customerId;

    @Column(name = "order_key")
    String orderKey;

    @Column(name = "order_id")
    String orderId;

    @Column(name = "line_number")
    int lineNumber;

    @Column(name = "offer_id")
    String offerId;

    @Column(name = "offer_name")
    String offerName;

    @Column(name = "friendly_name")
    String friendlyName;

    /** The name in lower case, to search by; the database makes it. */
    @Column(name = "name_key", insertable = false, updatable = false)
    String nameKey;

    int quantity;

    @Column(name = "unit_type")
    String unitType;

    @Column(name = "unit_price")
    BigDecimal unitPrice;

    String currency;

    @Column(name = "parent_key")
    String parentKey;

    @Column(name = "parent_id")
    String parentId;

    @Enumerated(EnumType.STRING)
    SubscriptionStatus status;

    @Column(name = "auto_renews")
    boolean autoRenews;

    @Enumerated(EnumType.STRING)
    @Column(name = "billing_cycle")
    BillingCycle billingCycle;

    @Column(name = "created_at")
    OffsetDateTime createdAt;

    @Column(name = "commitment_ends_at")
    OffsetDateTime commitmentEndsAt;

    @Column(name = "billing_anchor")
    LocalDate billingAnchor;

    /** The first day that is not charged; null if nothing was charged yet. */
    @Column(name = "charged_until")
    LocalDate chargedUntil;

    /** When the renewal looks at it next; null if never. */
    @Column(name = "renewal_due_at")
    OffsetDateTime renewalDueAt;

    /** Counted under the row's lock. */
    long version;

    /** For JPA. */
    protected SubscriptionRow() {}

    SubscriptionRow(CustomerId customer, OrderId order, LineItem line, Terms terms) {
        id = UUID.randomUUID();
        subscriptionKey = line.subscriptionId().key();
        subscriptionId = line.subscriptionId().value();
        customerKey = customer.key();
        customerId = customer.value();
        orderKey = order.key();
        orderId = order.value();
        lineNumber = line.number();
        offerId = line.offerId().value();
        offerName = line.offerName();
        friendlyName = line.friendlyName();
        quantity = line.quantity();
        unitType = terms.unitType();
        unitPrice = line.unitPrice().amount();
        currency = line.unitPrice().currency().getCurrencyCode();
        line.parentSubscriptionId()
                .ifPresent(
                        parent -> {
                            parentKey = parent.key();
                            parentId = parent.value();
                        });
        status = terms.status();
        autoRenews = true;
        billingCycle = terms.billingCycle();
        createdAt = terms.from().atOffset(ZoneOffset.UTC);
        version = 1;
        commitmentEndsAt = terms.until().atOffset(ZoneOffset.UTC);
        billingAnchor = terms.anchor();
        chargedUntil = terms.chargedFrom().map(this::firstPeriodFrom).orElse(null);
    }

    /** How many units are charged for. */
    int usedQuantity() {
        return status == SubscriptionStatus.ACTIVE ? quantity : 0;
    }

    /** Its account, by which it is charged. */
    BillingAccount account() {
        return new BillingAccount(
                new BilledItem(
                        CustomerId.of(customerId),
                        OrderId.of(orderId),
                        lineNumber,
                        SubscriptionId.of(subscriptionId),
                        offerName,
                        Money.of(unitPrice, currency),
                        billingCycle,
                        anchor()),
                Optional.ofNullable(chargedUntil),
                autoRenews ? Optional.empty() : Optional.of(day(commitmentEndsAt.toInstant())));
    }

    /** Keeps how far its account has come. */
    void settle(BillingAccount account, Instant now) {
        chargedUntil = account.chargedUntil().orElse(null);
        renewalDueAt =
                status == SubscriptionStatus.DELETED
                        ? null
                        : account.dueAt(
                                        status == SubscriptionStatus.ACTIVE,
                                        commitmentEndsAt.toInstant(),
                                        now)
                                .atOffset(ZoneOffset.UTC);
    }

    /** The UTC day that its periods are counted from. */
    LocalDate anchor() {
        return billingAnchor == null ? day(createdAt.toInstant()) : billingAnchor;
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private LocalDate firstPeriodFrom(LocalDate day) {
        if (!day.isAfter(billingAnchor)) {
            return billingAnchor;
        }
        BillingPeriod period = BillingPeriod.of(billingCycle, billingAnchor, day);
        return period.start().equals(day) ? day : period.end();
    }
}
