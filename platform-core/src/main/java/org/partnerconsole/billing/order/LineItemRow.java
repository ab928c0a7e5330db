package org.partnerconsole.billing.order;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.partnerconsole.api.billing.SubscriptionId;

/** A line of an order as it is stored. Lines are added and never changed. */
@Entity
@Table(name = "line_item")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "partner_id", contextProperty = "console.partner")
class LineItemRow {

    @Id UUID id;

    /** Its order; always read before it, so that this costs no statement. */
    @ManyToOne(optional = false)
    @JoinColumn(name = "order_row")
    OrderRow order;

    @Column(name = "line_number")
    int lineNumber;

    @Column(name = "offer_id")
    String offerId;

    @Column(name = "offer_name")
    String offerName;

    @Column(name = "subscription_id")
    String subscriptionId;

    @Column(name = "parent_subscription_id")
    String parentSubscriptionId;

    @Column(name = "friendly_name")
    String friendlyName;

    int quantity;

    @Column(name = "unit_price")
    BigDecimal unitPrice;

    String currency;

    /** For JPA. */
    protected LineItemRow() {}

    LineItemRow(OrderRow order, StoredLine line) {
        id = UUID.randomUUID();
        this.order = order;
        lineNumber = line.number();
        offerId = line.offerId().value();
        offerName = line.offerName();
        subscriptionId = line.subscriptionId().value();
        parentSubscriptionId = line.parentSubscriptionId().map(SubscriptionId::value).orElse(null);
        friendlyName = line.friendlyName();
        quantity = line.quantity();
        unitPrice = line.unitPrice().amount();
        currency = line.unitPrice().currency().getCurrencyCode();
    }
}
