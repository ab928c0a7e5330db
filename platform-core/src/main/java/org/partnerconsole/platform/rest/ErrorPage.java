package org.partnerconsole.platform.rest;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.partnerconsole.platform.security.CallerFilter;
import org.partnerconsole.platform.security.RestRoots;

/** What the container itself refuses, in the shape of the address that was called. */
@WebServlet("/error")
public class ErrorPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

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
        response.setContentType(ErrorHtml.MEDIA_TYPE);
        response.getWriter().write(ErrorHtml.ofConsole(error));
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
        response.getOutputStream().write(exchange.area().written(fitted, exchange.correlationId()));
    }
}
