package org.partnerconsole.esim.errors.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.esim.errors.api.CaseState;
import org.partnerconsole.esim.errors.api.Classification;
import org.partnerconsole.esim.errors.api.EsimCase;
import org.partnerconsole.esim.errors.api.Failure;
import org.partnerconsole.esim.errors.catalogue.Catalogue;

/** A case in the database. */
@Entity(name = "EsimCase")
@Table(name = "esim_case")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "partner_id", contextProperty = "console.partner")
public class CaseRow implements EsimCase {

    @Id private UUID id;
    @Version private long version;

    /** What and which error, as long as the case is open: the database allows it once. */
    @Column(name = "open_key")
    private String openKey;

    @Enumerated(EnumType.STRING)
    private CaseState state = CaseState.OPEN;

    private String error;

    @Column(name = "raw_error")
    private String rawError;

    @Column(name = "fulfillment_id")
    private String fulfillmentId;

    @Column(name = "transaction_id")
    private String transactionId;

    private String iccid;

    @Column(name = "customer_id")
    private String customerId;

    @Column(name = "order_id")
    private String orderId;

    private int occurrences = 1;

    @Column(name = "opened_at")
    private OffsetDateTime openedAt;

    @Column(name = "last_seen_at")
    private OffsetDateTime lastSeenAt;

    @Column(name = "closed_at")
    private OffsetDateTime closedAt;

    @Column(name = "closed_by")
    private String closedBy;

    /** For JPA. */
    protected CaseRow() {}

    CaseRow(Failure failure, Classification classification, Instant now) {
        this.id = UUID.randomUUID();
        this.openKey = openKey(failure, classification);
        this.error = classification.name();
        this.rawError = failure.error();
        this.fulfillmentId = failure.fulfillmentId().orElse(null);
        this.transactionId = failure.transactionId().orElse(null);
        this.iccid = failure.iccid().orElse(null);
        this.customerId = failure.customerId().orElse(null);
        this.orderId = failure.orderId().orElse(null);
        this.openedAt = Columns.time(now);
        this.lastSeenAt = Columns.time(failure.at());
    }

    /** The key under which there is one open case. */
    static String openKey(Failure failure, Classification classification) {
        return failure.subject() + "|" + classification.name();
    }

    /** Counts one more occurrence, unless it is the last one again. */
    boolean happenedAgain(Failure failure) {
        if (failure.at().equals(lastSeenAt())) {
            return false;
        }
        occurrences++;
        rawError = failure.error();
        if (failure.at().isAfter(lastSeenAt())) {
            lastSeenAt = Columns.time(failure.at());
        }
        return true;
    }

    /** Closes the case, unless it is closed. */
    boolean close(String by, Instant now) {
        if (state == CaseState.CLOSED) {
            return false;
        }
        state = CaseState.CLOSED;
        openKey = null;
        closedBy = by;
        closedAt = Columns.time(now);
        return true;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public CaseState state() {
        return state;
    }

    @Override
    public Classification error() {
        return Catalogue.classify(error);
    }

    @Override
    public String rawError() {
        return rawError;
    }

    @Override
    public Optional<String> fulfillmentId() {
        return Optional.ofNullable(fulfillmentId);
    }

    @Override
    public Optional<String> transactionId() {
        return Optional.ofNullable(transactionId);
    }

    @Override
    public Optional<String> iccid() {
        return Optional.ofNullable(iccid);
    }

    @Override
    public Optional<CustomerId> customerId() {
        return Optional.ofNullable(customerId).map(CustomerId::of);
    }

    @Override
    public Optional<OrderId> orderId() {
        return Optional.ofNullable(orderId).map(OrderId::of);
    }

    @Override
    public int occurrences() {
        return occurrences;
    }

    @Override
    public Instant openedAt() {
        return openedAt.toInstant();
    }

    @Override
    public Instant lastSeenAt() {
        return lastSeenAt.toInstant();
    }

    @Override
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt).map(OffsetDateTime::toInstant);
    }

    @Override
    public Optional<String> closedBy() {
        return Optional.ofNullable(closedBy);
    }
}
