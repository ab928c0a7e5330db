package org.partnerconsole.platform.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import java.util.Optional;
import java.util.UUID;
import org.partnerconsole.platform.security.CallerFilter;
import org.partnerconsole.platform.security.ConsolePaths;
import org.partnerconsole.platform.security.RestCredentials;

/**
 * The request that this thread answers, as filters and mappers inside of Jersey need to know it.
 *
 * @param method the HTTP method
 * @param path the path with single slashes
 * @param area the part of the address space
 * @param correlationId ties the request's traces together
 * @param requestId what the client calls the request, if it is a GUID, else a new one
 * @param isAuthenticated whether the caller is known
 * @param bringsToken whether the request has a bearer token, whatever it is worth
 */
record RestExchange(
        String method,
        String path,
        RestArea area,
        String correlationId,
        String requestId,
        boolean isAuthenticated,
        boolean bringsToken) {

    private static final long LARGEST_BODY = 1 << 20;
    private static final long LARGEST_JAR = 64 << 20;

    private static final ThreadLocal<RestExchange> CURRENT = new ThreadLocal<>();
    private static final ThreadLocal<Throwable> FAILURE = new ThreadLocal<>();

    static RestExchange of(HttpServletRequest request, boolean isAuthenticated) {
        return of(request, request.getRequestURI(), isAuthenticated);
    }

    /** The exchange of a request that was dispatched elsewhere since it came in for a path. */
    static RestExchange of(HttpServletRequest request, String uri, boolean isAuthenticated) {
        String path = ConsolePaths.normalised(uri);
        Object correlationId = request.getAttribute(CallerFilter.CORRELATION_ID);
        return new RestExchange(
                request.getMethod(),
                path,
                RestArea.of(path),
                correlationId == null ? UUID.randomUUID().toString() : correlationId.toString(),
                guid(request.getHeader(ContractHeaders.REQUEST_ID)),
                isAuthenticated,
                RestCredentials.bearer(request.getHeader("Authorization")).isPresent());
    }

    static RestExchange current() {
        return CURRENT.get();
    }

    void begin() {
        CURRENT.set(this);
    }

    static void end() {
        CURRENT.remove();
        FAILURE.remove();
    }

    /** Notes what the request that this thread answers failed by. */
    static void failedBy(Throwable failure) {
        FAILURE.set(failure);
    }

    /** What the request that this thread answers failed by, if it did. */
    static Optional<Throwable> failure() {
        return Optional.ofNullable(FAILURE.get());
    }

    /** In bytes. Jars of plugins are larger than any order. */
    long largestBody() {
        boolean isJar = method.equals("POST") && path.equals("/api/platform/v1/plugins");
        return isJar ? LARGEST_JAR : LARGEST_BODY;
    }

    /**
     * Whether a failure means that no resource takes the request, which is known before the caller
     * is looked at.
     */
    boolean isUnmatched(Throwable failure) {
        return failure instanceof NotFoundException
                || failure instanceof NotAllowedException
                || failure instanceof NotAcceptableException
                || failure instanceof NotSupportedException;
    }

    /** Nothing else that comes in may end up in a header. */
    private static String guid(String given) {
        try {
            return (given == null ? UUID.randomUUID() : UUID.fromString(given.strip())).toString();
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID().toString();
        }
    }
}
