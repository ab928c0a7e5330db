package org.partnerconsole.mobileplans.fulfillment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.partnerconsole.mobileplans.api.FulfillmentState;
import org.partnerconsole.mobileplans.api.HistoryEntry;

/** One entry of a fulfillment's history; written once, never changed. */
@Entity(name = "FulfillmentEvent")
@Table(name = "mobile_fulfillment_event")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "partner_id", contextProperty = "console.partner")
public class HistoryRow implements HistoryEntry {

    @Id private UUID id;

    @Column(name = "fulfillment_id")
    private UUID fulfillmentId;

    private int place;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "happened_at")
    private OffsetDateTime happenedAt;

    @Column(name = "reported_by")
    private String reportedBy;

    private String detail;

    @Column(name = "state_before")
    @Enumerated(EnumType.STRING)
    private FulfillmentState stateBefore;

    @Column(name = "state_after")
    @Enumerated(EnumType.STRING)
    private FulfillmentState stateAfter;

    private String payload;

    /** For JPA. */
    protected HistoryRow() {}

    HistoryRow(
            FulfillmentRow fulfillment,
            Kind kind,
            String detail,
            FulfillmentState before,
            String by,
            String payload,
            Instant now) {
        this.id = UUID.randomUUID();
        this.fulfillmentId = fulfillment.id();
        this.place = fulfillment.nextPosition(now);
        this.kind = kind;
        this.detail = detail;
        this.stateBefore = before;
        this.stateAfter = fulfillment.state();
        this.reportedBy = by;
        this.payload = payload;
        this.happenedAt = Columns.time(now);
    }

    @Override
    public int position() {
        return place;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Instant at() {
        return happenedAt.toInstant();
    }

    @Override
    public String by() {
        return reportedBy;
    }

    @Override
    public String detail() {
        return detail;
    }

    @Override
    public FulfillmentState from() {
        return stateBefore;
    }

    @Override
    public FulfillmentState to() {
        return stateAfter;
    }

    @Override
    public Optional<String> payload() {
        return Optional.ofNullable(payload);
    }
}
