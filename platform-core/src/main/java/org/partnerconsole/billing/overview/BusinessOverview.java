package org.partnerconsole.billing.overview;

import java.time.Duration;
import java.util.List;

/** How the calling partner's business stands; each question takes the same few statements. */
public interface BusinessOverview {

    /** How far ahead the end of a subscription counts as soon. */
    Duration SOON = Duration.ofDays(30);

    /** What asks for attention now. */
    Standing standing();

    /** Orders of all customers, newest first. */
    List<ListedOrder> orders(OrderListQuery query);
}
