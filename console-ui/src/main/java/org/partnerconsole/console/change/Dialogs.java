package org.partnerconsole.console.change;

import org.partnerconsole.api.billing.Subscription;

/** Opens the dialog of an act, with the subscription as it is at that moment. */
final class Dialogs {

    private Dialogs() {}

    static void open(Act act, Subscription shown, SubscriptionDesk desk) {
        // A row may have been shown for long; what is there now is asked about.
        Subscription now = desk.read(shown).filter(act::appliesTo).orElse(shown);
        ChangeDialog dialog =
                switch (act) {
                    case QUANTITY -> new QuantityDialog(now, desk);
                    case RENAME -> new RenameDialog(now, desk);
                    case RENEW, LAPSE, SUSPEND, REACTIVATE -> new ConsequenceDialog(act, now, desk);
                };
        dialog.open();
    }
}
