package org.partnerconsole.billing.offer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;
import org.partnerconsole.api.billing.BillingCycle;

/** An offer as it is stored. */
@Entity
// By name it is prepared once.
@NamedQuery(
        name = OfferRow.BY_KEY,
        query = "select o from OfferRow o where o.offerKey = :id",
        hints = @QueryHint(name = QueryHints.READ_ONLY, value = HintValues.TRUE))
@Table(name = "offer")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "partner_id", contextProperty = "console.partner")
class OfferRow {

    /** An offer by its key. */
    static final String BY_KEY = "OfferRow.byKey";

    @Id UUID id;

    @Column(name = "offer_key")
    String offerKey;

    @Column(name = "offer_id")
    String offerId;

    String name;
    String description;

    @Column(name = "add_on")
    boolean addOn;

    @Column(name = "minimum_qty")
    int minimumQuantity;

    @Column(name = "maximum_qty")
    int maximumQuantity;

    @Column(name = "unit_type")
    String unitType;

    String country;

    @Enumerated(EnumType.STRING)
    @Column(name = "billing_cycle")
    BillingCycle billingCycle;

    @Column(name = "unit_price")
    BigDecimal unitPrice;

    String currency;
    boolean available;

    /** For JPA. */
    protected OfferRow() {}

    OfferRow(CatalogueOffer offer) {
        id = UUID.randomUUID();
        offerKey = offer.id().key();
        offerId = offer.id().value();
        name = offer.name();
        description = offer.description();
        addOn = !offer.prerequisites().isEmpty();
        minimumQuantity = offer.minimumQuantity();
        maximumQuantity = offer.maximumQuantity();
        unitType = offer.unitType();
        country = offer.country();
        billingCycle = offer.billingCycle();
        unitPrice = offer.unitPrice().amount();
        currency = offer.unitPrice().currency().getCurrencyCode();
        available = offer.isAvailable();
    }
}
