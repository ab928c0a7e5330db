package org.partnerconsole.mobileplans.api;

/** How a visit of the operator's portal ended (Mobile Plans, {@code MobilePlansMoDirectStatus}). */
public enum MoDirectStatus {
    COMPLETE("Complete"),
    /** The operator had an outage. */
    SERVICE_ERROR("ServiceError"),
    /** The ICCID that the portal was given was wrong. */
    INVALID_SIM("InvalidSIM"),
    LOG_ON_FAILED("LogOnFailed"),
    PURCHASE_FAILED("PurchaseFailed"),
    /** The portal was called with bad arguments. */
    CLIENT_ERROR("ClientError"),
    BILLING_ERROR("BillingError"),
    /** The user left; only the sample of the cancel flow has it. */
    CANCELLED("Cancelled"),
    /** The user left without an error; only the legacy list has it. */
    NONE("None");

    private final String wireName;

    MoDirectStatus(String wireName) {
        this.wireName = wireName;
    }

    /** The spelling in reported JSON. */
    public String wireName() {
        return wireName;
    }

    /**
     * Reads a value in any case, also with one l in {@code Cancelled}.
     *
     * @throws IllegalArgumentException if the value is not in the list
     */
    public static MoDirectStatus parse(String value) {
        String spelling = value.strip().equalsIgnoreCase("canceled") ? "Cancelled" : value;
        return WireNames.find(
                MoDirectStatus.class, MoDirectStatus::wireName, "moDirectStatus", spelling);
    }
}
