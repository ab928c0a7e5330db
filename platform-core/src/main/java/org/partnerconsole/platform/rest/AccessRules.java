package org.partnerconsole.platform.rest;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.SignedInCaller;

/** Lets a request through to a resource if the resource says that its caller may call. */
final class AccessRules implements ContainerRequestFilter {

    private final Callers callers;

    AccessRules(Callers callers) {
        this.callers = callers;
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
        AnnotatedElement rule =
                declaring(method).orElseThrow(() -> new NotAllowedException(request.getMethod()));
        if (rule.isAnnotationPresent(PermitAll.class)) {
            return;
        }
        RestExchange exchange = RestExchange.current();
        Optional<SignedInCaller> caller = callers.current();
        if (caller.isEmpty()) {
            request.abortWith(ErrorAnswers.answer(RestError.unauthenticated(), exchange));
        } else if (Arrays.stream(roles(rule)).noneMatch(caller.get()::hasRole)) {
            request.abortWith(
                    ErrorAnswers.answer(RestError.forbidden(caller.get(), roles(rule)), exchange));
        }
    }

    /** The method if it has a rule, else its class if that has one. */
    static Optional<AnnotatedElement> declaring(Method method) {
        if (hasRule(method)) {
            return Optional.of(method);
        }
        return Optional.<AnnotatedElement>of(method.getDeclaringClass())
                .filter(AccessRules::hasRule);
    }

    private static boolean hasRule(AnnotatedElement element) {
        return element.isAnnotationPresent(RolesAllowed.class)
                || element.isAnnotationPresent(PermitAll.class)
                || element.isAnnotationPresent(DenyAll.class);
    }

    private static String[] roles(AnnotatedElement rule) {
        RolesAllowed allowed = rule.getAnnotation(RolesAllowed.class);
        return allowed == null ? new String[0] : allowed.value();
    }
}
