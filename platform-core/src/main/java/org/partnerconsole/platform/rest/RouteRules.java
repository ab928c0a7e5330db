package org.partnerconsole.platform.rest;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.partnerconsole.api.rest.Access;
import org.partnerconsole.api.rest.AccessKind;
import org.partnerconsole.platform.module.RestRoute;
import org.partnerconsole.platform.plugin.PluginRefused;

/** Reads who may call a resource's method, and refuses what says nothing or can't work. */
final class RouteRules {

    private final String module;
    private final String template;
    private final ResourceMethod resource;
    private final Method method;

    private RouteRules(String module, String template, ResourceMethod resource) {
        this.module = module;
        this.template = template;
        this.resource = resource;
        this.method = resource.getInvocable().getHandlingMethod();
    }

    /**
     * The rule of a method.
     *
     * @throws PluginRefused if it has none, contradicts itself, or answers later than it returns
     */
    static RestRoute of(String module, String template, ResourceMethod resource) {
        return new RouteRules(module, template, resource).read();
    }

    private RestRoute read() {
        refuseAsync();
        Optional<Annotation> rule = rule();
        Set<AccessKind> kinds = kinds(rule);
        List<String> roles =
                rule.filter(RolesAllowed.class::isInstance)
                        .map(allowed -> List.of(((RolesAllowed) allowed).value()))
                        .orElse(List.of());
        if (kinds.contains(AccessKind.PUBLIC) && (kinds.size() > 1 || !roles.isEmpty())) {
            throw refused("is public and yet asks who calls: leave out PUBLIC, or all the rest");
        }
        if (rule.filter(PermitAll.class::isInstance).isPresent()
                && !kinds.contains(AccessKind.PUBLIC)) {
            throw refused(
                    "has @PermitAll and an @Access that is not PUBLIC: leave out one of them");
        }
        if (rule.isEmpty() && !Set.of(AccessKind.PUBLIC).equals(kinds) && needsRoles(kinds)) {
            throw refused("does not say who may call it: add @RolesAllowed or @PermitAll");
        }
        return new RestRoute(module, resource.getHttpMethod(), template, kinds, roles);
    }

    private Set<AccessKind> kinds(Optional<Annotation> rule) {
        Access access =
                method.isAnnotationPresent(Access.class)
                        ? method.getAnnotation(Access.class)
                        : rule.isPresent() && isOnMethod(rule.get(), PermitAll.class)
                                ? null
                                : method.getDeclaringClass().getAnnotation(Access.class);
        if (access == null) {
            return Set.of(
                    rule.filter(PermitAll.class::isInstance).isPresent()
                            ? AccessKind.PUBLIC
                            : AccessKind.BEARER);
        }
        if (access.value().length == 0) {
            throw refused("has an @Access without a kind: name at least one");
        }
        return EnumSet.copyOf(List.of(access.value()));
    }

    /** A public method of a class whose others are not says enough by its own @PermitAll. */
    private boolean isOnMethod(Annotation rule, Class<? extends Annotation> type) {
        return type.isInstance(rule) && method.isAnnotationPresent(type);
    }

    private static boolean needsRoles(Set<AccessKind> kinds) {
        return kinds.contains(AccessKind.BEARER) || kinds.contains(AccessKind.BASIC);
    }

    /** The method's own rule goes before that of its class. */
    private Optional<Annotation> rule() {
        return Stream.of(method, method.getDeclaringClass())
                .flatMap(
                        element ->
                                Stream.<Annotation>of(element.getAnnotations())
                                        .filter(RouteRules::isRule))
                .findFirst();
    }

    private static boolean isRule(Annotation annotation) {
        return annotation instanceof RolesAllowed
                || annotation instanceof PermitAll
                || annotation instanceof DenyAll;
    }

    /** The caller, the transaction and the version of the plugin end with the call. */
    private void refuseAsync() {
        boolean waits =
                resource.isSuspendDeclared()
                        || resource.isManagedAsyncDeclared()
                        || resource.isSse()
                        || Stream.of(method.getParameterTypes())
                                .anyMatch(SseEventSink.class::isAssignableFrom)
                        || CompletionStage.class.isAssignableFrom(method.getReturnType());
        if (waits) {
            throw refused(
                    "answers later than it returns (@Suspended, CompletionStage or SseEventSink), which is not supported: return the answer");
        }
    }

    private PluginRefused refused(String words) {
        return new PluginRefused(
                "%s %s in %s %s"
                        .formatted(
                                resource.getHttpMethod(),
                                template,
                                method.getDeclaringClass().getName(),
                                words));
    }
}
