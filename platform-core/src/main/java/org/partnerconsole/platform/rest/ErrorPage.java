package org.partnerconsole.platform.rest;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.partnerconsole.platform.json.Json;
import org.partnerconsole.platform.security.CallerFilter;
import org.partnerconsole.platform.security.RestRoots;

/** What the container itself refuses, in the shape of the address that was called. */
@WebServlet("/error")
public class ErrorPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Partner Console</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1rem;color-scheme:light dark}</style>
            </head><body><h1>%s</h1><p>%s.</p><p><a href="/">Go to the console</a></p></body></html>
            """;

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
        response.setStatus(error.status());
        response.setContentType("text/html;charset=utf-8");
        response.getWriter().write(PAGE.formatted(error.title(), error.message()));
    }

    static void write(HttpServletResponse response, RestExchange exchange, RestError error)
            throws IOException {
        RestError fitted = exchange.area().fitted(error);
        response.setStatus(fitted.status());
        response.setContentType(exchange.area().mediaType());
        response.setHeader(CallerFilter.CORRELATION_ID, exchange.correlationId());
        ContractHeaders.of(exchange)
                .forEach((name, values) -> response.setHeader(name, values.getFirst().toString()));
        if (fitted.status() == 401) {
            response.setHeader("WWW-Authenticate", RestError.CHALLENGE);
        }
        Json.mapper()
                .writeValue(
                        response.getOutputStream(),
                        exchange.area().body(fitted, exchange.correlationId()));
    }
}
