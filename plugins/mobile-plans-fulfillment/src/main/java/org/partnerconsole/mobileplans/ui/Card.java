package org.partnerconsole.mobileplans.ui;

import java.util.Optional;
import java.util.UUID;
import org.partnerconsole.mobileplans.api.FulfillmentState;

/**
 * What a card of the board shows.
 *
 * @param customer the customer's name; empty if it is not known
 * @param iccidTail the end of the profile's number; empty if it is not known
 */
record Card(
        UUID id,
        String transactionId,
        FulfillmentState state,
        String customer,
        String plan,
        String iccidTail,
        Optional<Due> due) {

    boolean overdue() {
        return due.filter(each -> each.kind() == Due.Kind.OVERDUE).isPresent();
    }
}
