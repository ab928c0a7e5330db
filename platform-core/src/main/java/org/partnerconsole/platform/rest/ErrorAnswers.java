package org.partnerconsole.platform.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.partnerconsole.platform.limit.Limit;
import org.partnerconsole.platform.security.CallerFilter;
import org.partnerconsole.platform.security.TooManyFailures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever a resource throws into the error shape of the address that was called. */
final class ErrorAnswers implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

    @Override
    public Response toResponse(Throwable failure) {
        RestExchange exchange = RestExchange.current();
        RestError error = RestError.of(failure);
        if (exchange.area().hidesAddresses()
                && !exchange.isAuthenticated()
                && exchange.isUnmatched(failure)) {
            // Who has not proved who they are is not told which addresses there are.
            error = RestError.unauthenticated(exchange.bringsToken());
        }
        if (error.status() >= 500) {
            RestExchange.failedBy(failure);
            LOG.error(
                    "{} {} failed, correlation id {}",
                    exchange.method(),
                    exchange.path(),
                    exchange.correlationId(),
                    failure);
        }
        Response answer = answer(error, exchange);
        return failure instanceof TooManyFailures often
                ? Response.fromResponse(answer)
                        .header(HttpHeaders.RETRY_AFTER, Limit.seconds(often.untilNext()))
                        .build()
                : answer;
    }

    static Response answer(RestError error, RestExchange exchange) {
        RestArea area = exchange.area();
        RestError fitted = area.fitted(error);
        Response.ResponseBuilder answer =
                Response.status(fitted.status())
                        .type(area.mediaType())
                        .header(CallerFilter.CORRELATION_ID, exchange.correlationId())
                        .entity(area.written(fitted, exchange.correlationId()));
        fitted.challenge(area)
                .ifPresent(challenge -> answer.header(HttpHeaders.WWW_AUTHENTICATE, challenge));
        return answer.build();
    }
}
