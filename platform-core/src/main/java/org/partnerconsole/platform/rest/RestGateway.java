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
import java.time.Duration;
import java.util.Optional;
import org.partnerconsole.platform.plugin.CallsUnderWay;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.RestRoots;

/**
 * Hands the addresses of systems to the current REST application; all others go on to the pages.
 */
public class RestGateway implements Filter {

    @Inject private RestApplications applications;
    @Inject private Callers callers;
    @Inject private CallsUnderWay underWay;
    @Inject private RestRoots roots;
    @Inject private RateLimit rateLimit;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        try (CallsUnderWay.Call call =
                underWay.begin(http.getMethod() + " " + http.getRequestURI())) {
            if (roots.isRest(http.getRequestURI())) {
                answer(http, (HttpServletResponse) response);
            } else {
                chain.doFilter(request, response);
            }
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
        if (request.getContentLengthLong() > exchange.largestBody()) {
            ErrorPage.write(response, exchange, RestError.ofStatus(413));
            return;
        }
        Optional<Duration> wait = rateLimit.take(exchange, callers.current());
        if (wait.isPresent()) {
            ErrorPage.writeThrottled(response, exchange, wait.get());
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
        try (Callers.Scope scope = callers.scope()) {
            application.answer(address.resolve("/"), address, request, response);
            if (isWordless(response)) {
                ErrorPage.write(response, exchange, RestError.badHeaders(request::getHeader));
            }
        } finally {
            RestExchange.end();
            application.leave();
        }
    }

    /** Jersey refuses headers that it can't parse before it asks any of our mappers. */
    private static boolean isWordless(HttpServletResponse response) {
        return response.getStatus() == 400
                && response.getContentType() == null
                && !response.isCommitted();
    }

    private static URI address(HttpServletRequest request, String path) {
        String query = request.getQueryString();
        // Not the request's scheme, which a forwarding header may have made anything.
        String root =
                (request.isSecure() ? "https://" : "http://")
                        + request.getServerName()
                        + ":"
                        + request.getServerPort();
        return URI.create(root + path + (query == null ? "" : "?" + query));
    }
}
