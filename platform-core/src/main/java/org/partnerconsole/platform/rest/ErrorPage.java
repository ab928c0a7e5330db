package org.partnerconsole.platform.rest;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.partnerconsole.platform.json.Json;
import org.partnerconsole.platform.limit.Limit;
import org.partnerconsole.platform.security.CallerFilter;
import org.partnerconsole.platform.security.RestRoots;

/** What the container itself refuses, in the shape of the address that was called. */
@WebServlet("/error")
public class ErrorPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int THROTTLED = 429;

    @Inject private transient RestRoots roots;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Integer given = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = given == null ? 404 : given;
        String path = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        RestError error = RestError.ofStatus(status);
        if (path != null && roots.isRest(path)) {
            write(response, RestExchange.of(request, path, false), error);
            return;
        }
        show(response, error);
    }

    /**
     * Tells a person why something can't be.
     *
     * @param status the HTTP status
     * @param message culprit and next step, without the last full stop
     */
    public static void show(HttpServletResponse response, int status, String message)
            throws IOException {
        show(response, new RestError(status, "", message));
    }

    private static void show(HttpServletResponse response, RestError error) throws IOException {
        response.setStatus(error.status());
        response.setContentType(ErrorHtml.MEDIA_TYPE);
        response.getWriter().write(ErrorHtml.ofConsole(error));
    }

    static void write(HttpServletResponse response, RestExchange exchange, RestError error)
            throws IOException {
        RestError fitted = exchange.area().fitted(error);
        fitted.challenge(exchange.area())
                .ifPresent(challenge -> response.setHeader("WWW-Authenticate", challenge));
        write(
                response,
                exchange,
                fitted.status(),
                exchange.area().written(fitted, exchange.correlationId()));
    }

    /** A partner has sent too many requests; the contract has a shape of its own for that. */
    static void writeThrottled(HttpServletResponse response, RestExchange exchange, Duration wait)
            throws IOException {
        long seconds = Limit.seconds(wait);
        response.setHeader("Retry-After", Long.toString(seconds));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("statusCode", THROTTLED);
        body.put("message", "Rate limit is exceeded. Try again in %d seconds.".formatted(seconds));
        write(response, exchange, THROTTLED, Json.mapper().writeValueAsBytes(body));
    }

    private static void write(
            HttpServletResponse response, RestExchange exchange, int status, byte[] body)
            throws IOException {
        response.setStatus(status);
        response.setContentType(exchange.area().mediaType());
        response.setHeader(CallerFilter.CORRELATION_ID, exchange.correlationId());
        ContractHeaders.of(exchange)
                .forEach((name, values) -> response.setHeader(name, values.getFirst().toString()));
        response.getOutputStream().write(body);
    }
}
