package org.partnerconsole.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.module.RestRoute;
import org.partnerconsole.platform.openapi.ApiDocument;
import org.partnerconsole.platform.plugin.Instances;
import org.partnerconsole.platform.plugin.PluginCalls;
import org.partnerconsole.platform.plugin.PluginResources;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.RestCredentials;
import org.partnerconsole.platform.security.RestRoots;

/** Composes REST applications and holds the one that answers at this moment. */
@ApplicationScoped
public class RestApplications implements PluginResources {

    private final Instances instances;
    private final Callers callers;
    private final PluginCalls calls;
    private final RestCredentials credentials;
    private final RestRoots roots;
    private final AtomicReference<RestApplication> current = new AtomicReference<>();
    private volatile ServletConfig config;
    private volatile boolean isOpen;

    /** Only for the container's proxy. */
    protected RestApplications() {
        this(null, null, null, null, null);
    }

    @Inject
    RestApplications(
            Instances instances,
            Callers callers,
            PluginCalls calls,
            RestCredentials credentials,
            RestRoots roots) {
        this.instances = instances;
        this.callers = callers;
        this.calls = calls;
        this.credentials = credentials;
        this.roots = roots;
    }

    /** Tells where the application runs; before anything is composed. */
    public void runIn(ServletContext context) {
        this.config = new GatewayConfig(context);
    }

    @Override
    public Prepared prepare(Collection<ConsoleModule> modules) {
        return new Next(
                RestApplication.compose(modules, instances, callers, calls, credentials, config));
    }

    @Override
    public List<RestRoute> routes(String moduleId) {
        RestApplication application = current.get();
        return application == null ? List.of() : routes(application, moduleId);
    }

    private static List<RestRoute> routes(RestApplication application, String moduleId) {
        return application.routes().stream()
                .filter(route -> route.module().equals(moduleId))
                .sorted(Comparator.comparing(RestRoute::template).thenComparing(RestRoute::method))
                .toList();
    }

    /** The OpenAPI document of what answers at this moment. */
    ApiDocument document() {
        RestApplication application = enterCurrent();
        try {
            return application.description().document();
        } finally {
            application.leave();
        }
    }

    /** The application that answers, entered; leave it when the request is over. */
    RestApplication enterCurrent() {
        while (true) {
            RestApplication application = current.get();
            if (application == null) {
                throw new IllegalStateException("The console is still starting");
            }
            if (application.enter()) {
                return application;
            }
        }
    }

    /**
     * Begins to answer. Before that, a plugin that is still to come would be taken for one that is
     * not there, and clients take that for final.
     */
    public void open() {
        isOpen = true;
    }

    boolean isReady() {
        return isOpen;
    }

    private final class Next implements Prepared {

        private final RestApplication next;

        Next(RestApplication next) {
            this.next = next;
        }

        @Override
        public void takeOver() {
            roots.add(next.roots());
            RestApplication before = current.getAndSet(next);
            if (before != null) {
                before.leave();
            }
        }

        @Override
        public List<RestRoute> routes(String moduleId) {
            return RestApplications.routes(next, moduleId);
        }

        @Override
        public void discard() {
            next.leave();
        }
    }
}
