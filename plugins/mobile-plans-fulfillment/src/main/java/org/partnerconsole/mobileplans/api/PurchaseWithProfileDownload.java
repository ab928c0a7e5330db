package org.partnerconsole.mobileplans.api;

import java.util.Objects;

/**
 * A plan was bought; the profile can be downloaded, the network follows later ({@code
 * MobilePlans.notifyPurchaseWithProfileDownload}).
 *
 * @param transactionId the visit of the portal it happened in
 * @param metadata how the purchase went
 * @param activationCode where the device finds the profile
 * @param interval when the network will be there
 */
public record PurchaseWithProfileDownload(
        TransactionId transactionId,
        PurchaseMetadata metadata,
        ActivationCode activationCode,
        RegistrationInterval interval)
        implements PortalCallback {

    /** Refuses a code that asks the user for a confirmation code: Mobile Plans can't. */
    public PurchaseWithProfileDownload {
        Objects.requireNonNull(transactionId, "transactionId");
        Objects.requireNonNull(metadata, "metadata");
        Objects.requireNonNull(interval, "interval");
        if (activationCode.confirmationCodeRequired()) {
            throw new IllegalArgumentException(
                    "the activation code '%s' asks for a confirmation code, which Mobile Plans does not allow: order the profile without one"
                            .formatted(activationCode));
        }
    }

    @Override
    public Subject subject() {
        return Subject.of(transactionId);
    }
}
