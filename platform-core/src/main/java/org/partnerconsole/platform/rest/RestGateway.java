package org.partnerconsole.platform.rest;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.ConsolePaths;

/**
 * Hands the addresses of systems to the current REST application; all others go on to the pages.
 */
public class RestGateway implements Filter {

    private static final int LARGEST_BODY = 1 << 20;

    @Inject private RestApplications applications;
    @Inject private Callers callers;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        if (ConsolePaths.isRest(http.getRequestURI())) {
            answer(http, (HttpServletResponse) response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        RestExchange exchange = RestExchange.of(request, callers.current().isPresent());
        if (!applications.isReady()) {
            response.setHeader("Retry-After", "5");
            ErrorPage.write(response, exchange, RestError.ofStatus(503));
            return;
        }
        if (request.getContentLengthLong() > limit(exchange)) {
            ErrorPage.write(response, exchange, RestError.ofStatus(413));
            return;
        }
        URI address;
        try {
            address = address(request, exchange.path());
        } catch (IllegalArgumentException e) {
            ErrorPage.write(response, exchange, RestError.badAddress());
            return;
        }
        RestApplication application = applications.enterCurrent();
        exchange.begin();
        try {
            application.answer(address.resolve("/"), address, request, response);
        } finally {
            RestExchange.end();
            application.leave();
        }
    }

    /** Jars of plugins are larger than any order. */
    private static long limit(RestExchange exchange) {
        return exchange.path().startsWith("/api/platform/v1/plugins")
                ? Long.MAX_VALUE
                : LARGEST_BODY;
    }

    private static URI address(HttpServletRequest request, String path) {
        String query = request.getQueryString();
        String root =
                request.getScheme()
                        + "://"
                        + request.getServerName()
                        + ":"
                        + request.getServerPort();
        return URI.create(root + path + (query == null ? "" : "?" + query));
    }
}
