package org.partnerconsole.platform.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import org.partnerconsole.platform.security.CallerFilter;
import org.partnerconsole.platform.security.ConsolePaths;

/**
 * The request that this thread answers, as filters and mappers inside of Jersey need to know it.
 *
 * @param method the HTTP method
 * @param path the path with single slashes
 * @param area the part of the address space
 * @param correlationId the id of the request
 * @param isAuthenticated whether the caller is known
 */
record RestExchange(
        String method, String path, RestArea area, String correlationId, boolean isAuthenticated) {

    private static final ThreadLocal<RestExchange> CURRENT = new ThreadLocal<>();

    static RestExchange of(HttpServletRequest request, boolean isAuthenticated) {
        String path = ConsolePaths.normalised(request.getRequestURI());
        return new RestExchange(
                request.getMethod(),
                path,
                RestArea.of(path),
                (String) request.getAttribute(CallerFilter.CORRELATION_ID),
                isAuthenticated);
    }

    static RestExchange current() {
        return CURRENT.get();
    }

    void begin() {
        CURRENT.set(this);
    }

    static void end() {
        CURRENT.remove();
    }

    boolean isUnmatched(Throwable failure) {
        return failure instanceof NotFoundException || failure instanceof NotAllowedException;
    }
}
