package org.partnerconsole.mobileplans.rest;

import java.util.List;

/** A slice of a list of fulfillments on the wire. */
public record FulfillmentsBody(
        long totalCount, int offset, int limit, List<FulfillmentBody> items) {}
