package org.partnerconsole.addons.purchase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.SubscriptionId;

/** A purchase as it is stored. Core rows are named by their ids. */
@Entity
@Table(name = "addon_purchase")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "partner_id", contextProperty = "console.partner")
class AddOnPurchase {

    @Id UUID id;

    @Column(name = "purchased_at")
    OffsetDateTime purchasedAt;

    String buyer;

    @Column(name = "customer_id")
    String customerId;

    @Column(name = "customer_name")
    String customerName;

    @Column(name = "order_id")
    String orderId;

    @Column(name = "line_number")
    int lineNumber;

    @Column(name = "subscription_id")
    String subscriptionId;

    @Column(name = "offer_name")
    String offerName;

    int quantity;

    @Column(name = "unit_price")
    BigDecimal unitPrice;

    String currency;

    /** For JPA. */
    protected AddOnPurchase() {}

    AddOnPurchase(UUID id) {
        this.id = id;
    }

    Purchase asPurchase() {
        return new Purchase(
                id,
                purchasedAt.toInstant(),
                buyer,
                CustomerId.of(customerId),
                customerName,
                OrderId.of(orderId),
                lineNumber,
                SubscriptionId.of(subscriptionId),
                offerName,
                quantity,
                Money.of(unitPrice, currency));
    }
}
