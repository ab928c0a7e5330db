package org.partnerconsole.platform.rest;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.partnerconsole.api.rest.AccessKind;
import org.partnerconsole.platform.module.RestRoute;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.RestCredentials;
import org.partnerconsole.platform.security.SignedInCaller;

/**
 * Lets a request through to a resource if it comes in one of the ways that the resource names.
 *
 * <p>A caller that is found here, after the resource is known, is the thread's until the gateway
 * puts back who was there before.
 */
final class AccessRules implements ContainerRequestFilter {

    private final Map<Method, RestRoute> routes;
    private final Callers callers;
    private final RestCredentials credentials;

    AccessRules(Map<Method, RestRoute> routes, Callers callers, RestCredentials credentials) {
        this.routes = routes;
        this.callers = callers;
        this.credentials = credentials;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method method =
                ((ExtendedUriInfo) request.getUriInfo())
                        .getMatchedResourceMethod()
                        .getInvocable()
                        .getHandlingMethod();
        // Resources without a rule are refused when they are composed: this is no resource, but
        // Jersey's own answer to OPTIONS.
        RestRoute route = routes.get(method);
        if (route == null) {
            throw new NotAllowedException(request.getMethod());
        }
        RestExchange exchange = RestExchange.current();
        check(route, request.getHeaderString(HttpHeaders.AUTHORIZATION), exchange.correlationId())
                .ifPresent(error -> request.abortWith(refusal(error, route, exchange)));
    }

    /** Why a request may not pass; empty if it may, and then its caller is known. */
    Optional<RestError> check(RestRoute route, String authorization, String correlationId) {
        if (route.isPublic()) {
            return Optional.empty();
        }
        Optional<SignedInCaller> token =
                route.access().contains(AccessKind.TRANSACTION_TOKEN)
                        ? credentials.transaction(authorization, route.module())
                        : Optional.empty();
        if (token.isPresent()) {
            callers.begin(token.get().inRequest(correlationId));
            return Optional.empty();
        }
        Optional<SignedInCaller> caller =
                route.access().contains(AccessKind.BEARER) ? callers.current() : Optional.empty();
        if (caller.isEmpty() && route.access().contains(AccessKind.BASIC)) {
            caller = credentials.client(authorization);
        }
        if (caller.isEmpty()) {
            return Optional.of(
                    RestError.unauthenticated(
                            route.access(), RestCredentials.bearer(authorization).isPresent()));
        }
        if (route.roles().stream().noneMatch(caller.get()::hasRole)) {
            return Optional.of(
                    RestError.forbidden(caller.get(), route.roles().toArray(String[]::new)));
        }
        callers.begin(caller.get().inRequest(correlationId));
        return Optional.empty();
    }

    private static Response refusal(RestError error, RestRoute route, RestExchange exchange) {
        Response answer = ErrorAnswers.answer(error, exchange);
        return error.challenge(route.access())
                .map(
                        challenge ->
                                Response.fromResponse(answer)
                                        .header(HttpHeaders.WWW_AUTHENTICATE, null)
                                        .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                                        .build())
                .orElse(answer);
    }
}
