package org.partnerconsole.billing.offer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.partnerconsole.api.billing.OfferId;

/** One base offer that an add-on can be bought for. An entity, so that it too names its partner. */
@Entity
@Table(name = "offer_prerequisite")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "partner_id", contextProperty = "console.partner")
class PrerequisiteRow {

    @Id UUID id;

    @Column(name = "add_on_key")
    String addOnKey;

    @Column(name = "base_key")
    String baseKey;

    @Column(name = "base_id")
    String baseId;

    /** For JPA. */
    protected PrerequisiteRow() {}

    PrerequisiteRow(OfferId addOn, OfferId base) {
        id = UUID.randomUUID();
        addOnKey = addOn.key();
        baseKey = base.key();
        baseId = base.value();
    }
}
