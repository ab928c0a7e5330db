package org.partnerconsole.platform.security;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** Makes known, for the length of a request, who is calling. */
public class CallerFilter implements Filter {

    /** The header and the request attribute of the id that ties a request's traces together. */
    public static final String CORRELATION_ID = "MS-CorrelationId";

    @Inject private Callers callers;
    @Inject private RestRoots roots;
    @Inject private ConsoleAuthentication authentication;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        String correlationId = correlationId(http);
        http.setAttribute(CORRELATION_ID, correlationId);
        if (roots.isRest(http.getRequestURI())) {
            ((HttpServletResponse) response).setHeader(CORRELATION_ID, correlationId);
        }
        try (Callers.Scope scope = callers.beginRequest(correlationId)) {
            Optional<SignedInCaller> caller = authentication.identify(http);
            if (caller.isEmpty()) {
                chain.doFilter(request, response);
            } else {
                doFilter(calling(caller.get(), http, correlationId), http, response, chain);
            }
        }
    }

    private void doFilter(
            SignedInCaller caller,
            ServletRequest request,
            ServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        try (Callers.Scope scope = callers.begin(caller)) {
            chain.doFilter(request, response);
        }
    }

    private static SignedInCaller calling(
            SignedInCaller caller, HttpServletRequest request, String correlationId) {
        return caller.inRequest(correlationId).cameFrom(request.getRemoteAddr());
    }

    /** The caller's own id if it is a GUID, else a new one: what comes in ends up in the logs. */
    private static String correlationId(HttpServletRequest request) {
        String given = request.getHeader(CORRELATION_ID);
        if (given != null && given.length() == 36) {
            try {
                return UUID.fromString(given).toString();
            } catch (IllegalArgumentException e) {
                return UUID.randomUUID().toString();
            }
        }
        return UUID.randomUUID().toString();
    }
}
