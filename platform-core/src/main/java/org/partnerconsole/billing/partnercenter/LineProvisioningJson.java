package org.partnerconsole.billing.partnercenter;

import java.util.List;
import org.partnerconsole.api.billing.LineItem;
import org.partnerconsole.api.billing.Provisioning;

/** The resource {@code OrderLineItemProvisioningStatus}. */
record LineProvisioningJson(
        int lineItemNumber,
        String status,
        List<Quantity> quantityProvisioningInformation,
        AttributesJson attributes) {

    record Quantity(int quantity, String status) {}

    static LineProvisioningJson of(LineItem line, Provisioning.State state) {
        String status =
                switch (state) {
                    case PENDING -> "PrefulfillmentPending";
                    case IN_PROGRESS, FAILED -> "Unfulfilled";
                    case DONE -> "Fulfilled";
                };
        return new LineProvisioningJson(
                line.number(),
                status,
                List.of(new Quantity(line.quantity(), status)),
                AttributesJson.of("OrderLineItemProvisioningStatus"));
    }
}
