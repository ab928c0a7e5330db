package org.partnerconsole.console.activity;

import java.util.Optional;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.platform.audit.AuditEntry;

/**
 * A change with the names that people know.
 *
 * @param kindKey the key of the word for what was changed; empty if there is none
 * @param rowName what people call the row; empty if only its id is known
 * @param customerName the name of the customer it concerns; empty if it is gone or there is none
 */
public record Activity(
        AuditEntry entry,
        Optional<String> kindKey,
        Optional<String> rowName,
        Optional<String> customerName) {

    Optional<CustomerId> customer() {
        return entry.customerKey().map(CustomerId::of);
    }
}
