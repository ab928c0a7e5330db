package org.partnerconsole.mobileplans.api;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.partnerconsole.api.rest.Refusal;

/** The fulfillments of the calling partner. Another partner's are unknown here. */
@ProviderType
public interface Fulfillments {

    /**
     * Registers a visit of a portal, and links it to what it is for. The same announcement again
     * changes nothing; one that adds what was not known yet completes it.
     *
     * @param payload the announcement as it was received
     * @throws Refusal if it contradicts what is known, or names a customer or order that the
     *     partner does not have
     */
    Fulfillment register(NewTransaction transaction, String payload);

    /**
     * Takes what a portal or the network reports, and moves the fulfillment on if that is a move
     * forward; if not, it is noted. The same report again changes nothing.
     *
     * @param payload the report as it was received
     * @return the fulfillment after it
     * @throws Refusal if the fulfillment is unknown (a purchase opens one instead), or a purchase
     *     contradicts the one already reported for the transaction
     */
    Fulfillment accept(PortalCallback callback, String payload);

    /** The fulfillment with that id. */
    Optional<Fulfillment> find(UUID id);

    /** The slice that a query asks for; read from the database, never all at once. */
    List<Fulfillment> list(FulfillmentQuery query);

    /** How many a query finds, whatever its slice. */
    long count(FulfillmentQuery query);

    /** How many there are in each state that has any. */
    List<StateCount> countByState();

    /** What happened to a fulfillment, the first first; empty if it is unknown. */
    List<HistoryEntry> history(UUID id);

    /**
     * How long after its due time a device may take before its fulfillment counts as overdue: what
     * the partner has set, 0 or more.
     */
    Duration grace();
}
