package org.partnerconsole.billing.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.partnerconsole.platform.audit.NotAudited;

/** One request id of a partner, what was wished under it, and how it was answered. */
@Entity
@NotAudited
@Table(name = "request_record")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "partner_id", contextProperty = "console.partner")
class RequestRow {

    @Id UUID id;

    @Column(name = "request_key")
    String requestKey;

    String fingerprint;

    /** Null only inside the transaction that is still at work. */
    String answer;

    @Column(name = "created_at")
    OffsetDateTime createdAt;

    /** For JPA. */
    protected RequestRow() {}

    RequestRow(UUID requestId, String fingerprint, Instant createdAt) {
        this.id = UUID.randomUUID();
        this.requestKey = requestId.toString();
        this.fingerprint = fingerprint;
        this.createdAt = createdAt.atOffset(ZoneOffset.UTC);
    }
}
