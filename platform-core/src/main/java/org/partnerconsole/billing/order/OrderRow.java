package org.partnerconsole.billing.order;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.partnerconsole.api.billing.BillingCycle;

/** An order as it is stored, without its lines. Its version is counted under its lock. */
@Entity
// By name they are prepared once, also the one that locks.
@NamedQuery(
        name = OrderRow.OF_CUSTOMER,
        query = "select o from OrderRow o where o.customerKey = :customer and o.orderKey = :id")
@NamedQuery(
        name = OrderRow.OF_CUSTOMER_LOCKED,
        query = "select o from OrderRow o where o.customerKey = :customer and o.orderKey = :id",
        lockMode = LockModeType.PESSIMISTIC_WRITE)
@Table(name = "customer_order")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "partner_id", contextProperty = "console.partner")
class OrderRow {

    /** An order of a customer. */
    static final String OF_CUSTOMER = "OrderRow.ofCustomer";

    /** The same under its lock. */
    static final String OF_CUSTOMER_LOCKED = "OrderRow.ofCustomerLocked";

    @Id UUID id;

    @Column(name = "order_key")
    String orderKey;

    @Column(name = "order_id")
    String orderId;

    @Column(name = "customer_key")
    String customerKey;

    @Column(name = "customer_id")
    String customerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "billing_cycle")
    BillingCycle billingCycle;

    String status;
    String currency;

    @Column(name = "created_at")
    OffsetDateTime createdAt;

    long version;

    /** For JPA. */
    protected OrderRow() {}

    OrderRow(NewOrder order) {
        id = UUID.randomUUID();
        orderKey = order.id().key();
        orderId = order.id().value();
        customerKey = order.customerId().key();
        customerId = order.customerId().value();
        billingCycle = order.billingCycle();
        status = order.status();
        currency = order.currency();
        createdAt = order.createdAt().atOffset(ZoneOffset.UTC);
        version = 1;
    }
}
