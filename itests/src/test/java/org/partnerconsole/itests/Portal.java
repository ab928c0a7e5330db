package org.partnerconsole.itests;

import org.partnerconsole.itests.server.Answer;
import org.partnerconsole.itests.server.Client;

/** What a portal reports of a transaction. */
final class Portal {

    private static final String CALLBACKS = "/api/mobile-plans/v1/callbacks/";
    private static final String PURCHASE =
            """
            {"transactionId": "%s",
             "purchaseMetadata": {"userAccount": "New", "purchaseInstrument": "New",
               "line": "New", "moDirectStatus": "Complete", "planName": "2GB Monthly"},
             "activationCode": "1$smdp.address$", "networkRegistrationInterval": 5}
            """;
    private static final String ACTIVATION =
            """
            {"transactionId": "%s", "activationResult": "profileNotReleasedByOperator"}
            """;

    private Portal() {}

    /** A profile was bought; it is to register within 15 minutes. */
    static Answer purchase(Client partner, String transaction) {
        return partner.send(
                "POST",
                CALLBACKS + "notifyPurchaseWithProfileDownload",
                PURCHASE.formatted(transaction));
    }

    /** The profile could not be activated, for which a case opens. */
    static Answer failActivation(Client partner, String transaction) {
        return partner.send(
                "POST", CALLBACKS + "activationComplete", ACTIVATION.formatted(transaction));
    }
}
