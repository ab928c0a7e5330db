package org.partnerconsole.platform.rest;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.glassfish.jersey.innate.inject.InternalBinder;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.partnerconsole.platform.json.Json;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.module.RestRoute;
import org.partnerconsole.platform.plugin.Instances;
import org.partnerconsole.platform.plugin.PluginCalls;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.RestCredentials;

/**
 * The whole REST application as one value: the resources of the core and of all plugins that are
 * active, composed once and never changed. A change of a plugin makes another value.
 */
final class RestApplication {

    private final ServletContainer container;
    private final Map<Method, RestRoute> routes;
    private final Set<String> roots;
    private final ApiDescription description;
    private int users = 1;

    private RestApplication(
            ServletContainer container,
            ResourceTemplates templates,
            Collection<ConsoleModule> modules) {
        this.container = container;
        this.routes = templates.routes();
        this.roots = templates.roots();
        this.description = new ApiDescription(modules, routes.values());
    }

    static RestApplication compose(
            Collection<ConsoleModule> modules,
            Instances instances,
            Callers callers,
            PluginCalls calls,
            RestCredentials credentials,
            ServletConfig config) {
        ResourceTemplates templates = new ResourceTemplates();
        modules.forEach(templates::add);

        ResourceConfig application = new ResourceConfig();
        application.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        application.property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
        application.property(ServerProperties.BV_SEND_ERROR_IN_RESPONSE, true);
        application.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
        application.register(JacksonFeature.withoutExceptionMappers());
        Json.Resolver json = new Json.Resolver();
        application.register(json);
        application.register(org.glassfish.jersey.server.validation.ValidationFeature.class);
        application.register(new ErrorAnswers());
        application.register(new AccessRules(templates.routes(), callers, credentials));
        application.register(new PluginGuard(calls));
        application.register(new ContractHeaders());
        application.register(new RequestBodies());
        application.register(new ConditionalGet(json.getContext(Object.class)));
        application.register(new AnswerEncoding());
        application.register(new GzipAnswers());
        application.register(
                new InternalBinder() {
                    @Override
                    protected void configure() {
                        modules.stream()
                                .flatMap(module -> module.resources().stream())
                                .forEach(type -> bindResource(this, type, instances));
                    }
                });
        application.registerResources(
                templates.resources().toArray(new org.glassfish.jersey.server.model.Resource[0]));

        ServletContainer container = new ServletContainer(application);
        try {
            container.init(config);
        } catch (ServletException e) {
            throw new IllegalStateException("The REST application can't be composed", e);
        }
        return new RestApplication(container, templates, modules);
    }

    /** One instance a request: one kept longer would keep the services of a plugin that is gone. */
    private static <T> void bindResource(
            InternalBinder binder, Class<T> type, Instances instances) {
        binder.bindFactory((Supplier<T>) () -> instances.create(type)).to(type);
    }

    /** Every method and who may call it, in no order. */
    Collection<RestRoute> routes() {
        return routes.values();
    }

    /** What it is made of, for its OpenAPI document. */
    ApiDescription description() {
        return description;
    }

    /** The roots of plugins' resources. */
    Set<String> roots() {
        return roots;
    }

    /** Takes part; false if the value is already done for. */
    synchronized boolean enter() {
        if (users == 0) {
            return false;
        }
        users++;
        return true;
    }

    /**
     * Leaves; the last to leave destroys the value. The value itself counts as one until retired.
     */
    synchronized void leave() {
        users--;
        if (users == 0) {
            container.destroy();
        }
    }

    void answer(URI base, URI address, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        container.service(base, address, request, response);
    }
}
