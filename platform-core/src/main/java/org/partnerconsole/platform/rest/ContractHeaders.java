package org.partnerconsole.platform.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.UUID;

/** The headers that every answer of the Partner Center contract carries (domain reference B.4). */
final class ContractHeaders implements ContainerResponseFilter {

    private static final String REQUEST_ID = "MS-RequestId";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        RestExchange exchange = RestExchange.current();
        if (exchange.area() != RestArea.PARTNER_CENTER) {
            return;
        }
        // A resource that made the id up itself has told the client which.
        if (!response.getHeaders().containsKey(REQUEST_ID)) {
            response.getHeaders().putSingle(REQUEST_ID, requestId(request));
        }
        response.getHeaders().putSingle("MS-CV", exchange.correlationId().substring(0, 8) + ".0");
        response.getHeaders().putSingle("MS-ServerId", "partner-console");
    }

    /** Echoed only if it is a GUID: nothing else that comes in may end up in a header. */
    private static String requestId(ContainerRequestContext request) {
        String given = request.getHeaderString(REQUEST_ID);
        try {
            return given == null ? UUID.randomUUID().toString() : UUID.fromString(given).toString();
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID().toString();
        }
    }
}
