package org.partnerconsole.platform.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;

/** The headers that every answer of the Partner Center contract carries (domain reference B.4). */
final class ContractHeaders implements ContainerResponseFilter {

    static final String REQUEST_ID = "MS-RequestId";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        RestExchange exchange = RestExchange.current();
        MultivaluedMap<String, Object> headers = response.getHeaders();
        // A resource that made the id up itself has told the client which.
        of(exchange).forEach(headers::putIfAbsent);
        MediaType type = response.getMediaType();
        if (exchange.area() == RestArea.PARTNER_CENTER
                && type != null
                && type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            headers.putSingle(HttpHeaders.CONTENT_TYPE, exchange.area().mediaType());
        }
    }

    /** The headers of an exchange; none outside of the contract. */
    static Map<String, List<Object>> of(RestExchange exchange) {
        return exchange.area() != RestArea.PARTNER_CENTER
                ? Map.of()
                : Map.of(
                        REQUEST_ID,
                        List.of(exchange.requestId()),
                        "MS-CV",
                        List.of(exchange.correlationId().substring(0, 8) + ".0"),
                        "MS-ServerId",
                        List.of("partner-console"));
    }
}
