package org.partnerconsole.mobileplans.fulfillment;

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
import java.util.OptionalInt;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.mobileplans.api.ActivationCode;
import org.partnerconsole.mobileplans.api.Fulfillment;
import org.partnerconsole.mobileplans.api.FulfillmentState;
import org.partnerconsole.mobileplans.api.Iccid;
import org.partnerconsole.mobileplans.api.MoDirectStatus;
import org.partnerconsole.mobileplans.api.NetworkRegistrationState;
import org.partnerconsole.mobileplans.api.PurchaseMetadata;
import org.partnerconsole.mobileplans.api.PurchaseStep;
import org.partnerconsole.mobileplans.api.PurchaseWithProfileDownload;
import org.partnerconsole.mobileplans.api.RegistrationInterval;
import org.partnerconsole.mobileplans.api.TransactionId;

/** A fulfillment in the database. What it may do next is decided by {@link Progress}. */
@Entity(name = "Fulfillment")
@Table(name = "mobile_fulfillment")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "partner_id", contextProperty = "console.partner")
public class FulfillmentRow implements Fulfillment {

    @Id private UUID id;
    @Version private long version;

    @Column(name = "transaction_id")
    private String transactionId;

    @Column(name = "customer_id")
    private String customerId;

    @Column(name = "order_id")
    private String orderId;

    @Column(name = "line_item_number")
    private Integer lineItemNumber;

    @Column(name = "plan_name")
    private String planName = "";

    private String iccid;

    @Column(name = "activation_code")
    private String activationCode;

    @Column(name = "user_account")
    @Enumerated(EnumType.STRING)
    private PurchaseStep userAccount;

    @Column(name = "purchase_instrument")
    @Enumerated(EnumType.STRING)
    private PurchaseStep purchaseInstrument;

    @Column(name = "line_type")
    @Enumerated(EnumType.STRING)
    private PurchaseStep lineType;

    @Column(name = "mo_direct_status")
    @Enumerated(EnumType.STRING)
    private MoDirectStatus moDirectStatus;

    @Column(name = "requested_minutes")
    private Integer requestedMinutes;

    @Column(name = "network_due")
    private OffsetDateTime networkDue;

    @Column(name = "installed_at")
    private OffsetDateTime installedAt;

    @Enumerated(EnumType.STRING)
    private NetworkRegistrationState registration;

    private String error;

    @Enumerated(EnumType.STRING)
    private FulfillmentState state;

    @Column(name = "history_size")
    private int historySize;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "changed_at")
    private OffsetDateTime changedAt;

    /** For JPA. */
    protected FulfillmentRow() {}

    FulfillmentRow(TransactionId transactionId, Instant now) {
        this.id = UUID.randomUUID();
        this.transactionId = transactionId.value();
        this.state = FulfillmentState.STARTED;
        this.createdAt = Columns.time(now);
        this.changedAt = createdAt;
    }

    /** Moves on. Whether that is allowed is asked before. */
    void become(FulfillmentState next) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException(
                    "fulfillment %s can't go from %s to %s".formatted(id, state, next));
        }
        state = next;
    }

    /** Counts one more entry of the history, and returns its position. */
    int nextPosition(Instant now) {
        changedAt = Columns.time(now);
        return ++historySize;
    }

    /** Whether nothing has been noted about it yet. */
    boolean isNew() {
        return historySize == 0;
    }

    void linkTo(CustomerId customer) {
        customerId = customer.value();
    }

    void linkTo(OrderId order) {
        orderId = order.value();
    }

    void linkTo(int line) {
        lineItemNumber = line;
    }

    void namePlan(String name) {
        planName = name;
    }

    void learn(Iccid profile) {
        iccid = profile.value();
    }

    void purchased(PurchaseWithProfileDownload purchase, Instant due) {
        PurchaseMetadata metadata = purchase.metadata();
        userAccount = metadata.userAccount();
        purchaseInstrument = metadata.purchaseInstrument();
        lineType = metadata.line();
        moDirectStatus = metadata.moDirectStatus();
        if (!metadata.planName().isEmpty()) {
            planName = metadata.planName();
        }
        activationCode = purchase.activationCode().value();
        requestedMinutes = purchase.interval().requestedMinutes();
        networkDue = Columns.time(due);
    }

    /** Whether this very purchase was reported before. */
    boolean reported(PurchaseWithProfileDownload purchase) {
        return activationCode().filter(purchase.activationCode()::equals).isPresent()
                && interval().filter(purchase.interval()::equals).isPresent()
                && userAccount == purchase.metadata().userAccount()
                && purchaseInstrument == purchase.metadata().purchaseInstrument()
                && lineType == purchase.metadata().line()
                && moDirectStatus == purchase.metadata().moDirectStatus()
                && (purchase.metadata().planName().isEmpty()
                        || purchase.metadata().planName().equals(planName));
    }

    boolean purchaseReported() {
        return requestedMinutes != null;
    }

    void installed(Instant now) {
        installedAt = Columns.time(now);
    }

    boolean isInstalled() {
        return installedAt != null;
    }

    void failed(String newError) {
        error = newError;
    }

    void registered(NetworkRegistrationState newRegistration) {
        registration = newRegistration;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public TransactionId transactionId() {
        return new TransactionId(transactionId);
    }

    @Override
    public FulfillmentState state() {
        return state;
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
    public OptionalInt lineItemNumber() {
        return lineItemNumber == null ? OptionalInt.empty() : OptionalInt.of(lineItemNumber);
    }

    @Override
    public String planName() {
        return planName;
    }

    @Override
    public Optional<Iccid> iccid() {
        return Optional.ofNullable(iccid).map(Iccid::new);
    }

    @Override
    public Optional<ActivationCode> activationCode() {
        return Optional.ofNullable(activationCode).map(ActivationCode::new);
    }

    @Override
    public Optional<PurchaseMetadata> metadata() {
        return purchaseReported()
                ? Optional.of(
                        new PurchaseMetadata(
                                userAccount,
                                purchaseInstrument,
                                lineType,
                                moDirectStatus,
                                planName))
                : Optional.empty();
    }

    @Override
    public Optional<RegistrationInterval> interval() {
        return Optional.ofNullable(requestedMinutes).map(RegistrationInterval::new);
    }

    @Override
    public Optional<Instant> networkDue() {
        return Optional.ofNullable(networkDue).map(OffsetDateTime::toInstant);
    }

    @Override
    public Optional<NetworkRegistrationState> registration() {
        return Optional.ofNullable(registration);
    }

    @Override
    public Optional<String> error() {
        return Optional.ofNullable(error);
    }

    @Override
    public Instant createdAt() {
        return createdAt.toInstant();
    }

    @Override
    public Instant changedAt() {
        return changedAt.toInstant();
    }
}
