package org.partnerconsole.api.billing;

import java.time.YearMonth;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What the calling partner's customers were charged. */
@ProviderType
public interface Charges {

    /** The charges for what an order has brought, oldest first. */
    List<Charge> of(OrderId order);

    /** What a customer is billed in a month, oldest first. */
    List<Charge> of(CustomerId customer, YearMonth month);
}
