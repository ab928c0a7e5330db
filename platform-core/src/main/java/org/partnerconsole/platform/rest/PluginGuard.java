package org.partnerconsole.platform.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.Optional;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.partnerconsole.platform.plugin.ActivePlugins;
import org.partnerconsole.platform.plugin.CircuitOpen;
import org.partnerconsole.platform.plugin.PluginCalls;

/** Counts the requests that resources of plugins answer, and refuses those of one that is ill. */
@Priority(Priorities.USER)
final class PluginGuard implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String CALL = PluginGuard.class.getName();

    private final PluginCalls calls;

    PluginGuard(PluginCalls calls) {
        this.calls = calls;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        ResourceMethod method = ((ExtendedUriInfo) request.getUriInfo()).getMatchedResourceMethod();
        Class<?> resource = method.getInvocable().getHandler().getHandlerClass();
        Optional<String> plugin = ActivePlugins.pluginOf(resource);
        if (plugin.isEmpty()) {
            return;
        }
        try {
            request.setProperty(CALL, calls.begin(plugin.get(), resource.getName()));
        } catch (CircuitOpen e) {
            request.abortWith(ErrorAnswers.answer(RestError.ill(e), RestExchange.current()));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(CALL) instanceof PluginCalls.OpenCall call) {
            request.removeProperty(CALL);
            if (response.getStatus() < 500) {
                call.succeeded();
            } else {
                call.failed(
                        RestExchange.failure()
                                .orElseGet(
                                        () ->
                                                new IllegalStateException(
                                                        "answered by " + response.getStatus())));
            }
        }
    }
}
