package org.partnerconsole.platform.rest;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.module.RestRoute;
import org.partnerconsole.platform.plugin.PluginRefused;
import org.partnerconsole.platform.security.ConsolePaths;

/**
 * Flattens resource classes to full templates and refuses what would clash.
 *
 * <p>Jersey chooses by the class's template first: {@code v1/customers} in one class would hide
 * {@code v1/customers/{c}/orders} in another. With full templates only, every class can own any
 * method of any path.
 */
final class ResourceTemplates {

    private final Map<String, String> owners = new HashMap<>();
    private final List<Resource> resources = new ArrayList<>();
    private final AddressRules addresses = new AddressRules();
    private final Map<Method, RestRoute> routes = new HashMap<>();
    private final Set<String> roots = new TreeSet<>();

    /** Takes in all resources of a module. */
    void add(ConsoleModule module) {
        List<String> own = addresses.claim(module);
        roots.addAll(own);
        for (Class<?> type : module.resources()) {
            Resource resource = Resource.from(type);
            if (resource == null) {
                throw new PluginRefused(
                        "%s of %s is no resource: give it a @Path and a method with @GET or the like"
                                .formatted(type.getName(), module.id()));
            }
            add(module, own, type, "", resource);
        }
    }

    List<Resource> resources() {
        return List.copyOf(resources);
    }

    /** Who may call each method. */
    Map<Method, RestRoute> routes() {
        return Map.copyOf(routes);
    }

    /** The roots of plugins' resources. */
    Set<String> roots() {
        return Set.copyOf(roots);
    }

    private void add(
            ConsoleModule module,
            List<String> own,
            Class<?> type,
            String prefix,
            Resource resource) {
        String template = joined(prefix, resource.getPath());
        if (resource.getResourceLocator() != null) {
            throw new PluginRefused(
                    "%s of %s has a sub-resource locator at %s, which is not supported: write the full"
                                    .formatted(type.getName(), module.id(), template)
                            + " @Path at the method");
        }
        List<ResourceMethod> methods = resource.getResourceMethods();
        if (!methods.isEmpty()) {
            AddressRules.require(module, own, template);
            Resource.Builder flat = Resource.builder(template);
            for (ResourceMethod method : methods) {
                claim(module, template, method);
                flat.addMethod(method);
            }
            resources.add(flat.build());
        }
        resource.getChildResources().forEach(child -> add(module, own, type, template, child));
    }

    private void claim(ConsoleModule module, String template, ResourceMethod method) {
        routes.put(
                method.getInvocable().getHandlingMethod(),
                RouteRules.of(module.id(), template, method));
        String address =
                method.getHttpMethod()
                        + " "
                        + template.replaceAll("\\{[^}]*}", "{}").toLowerCase(Locale.ROOT);
        String owner = owner(module, method);
        String other = owners.putIfAbsent(address, owner);
        if (other != null) {
            throw new PluginRefused(
                    "%s %s is answered by %s already, so %s can't: choose another path"
                            .formatted(method.getHttpMethod(), template, other, owner));
        }
    }

    /**
     * The class and method in a plugin, which its author can find; the core's are its own affair.
     */
    private static String owner(ConsoleModule module, ResourceMethod method) {
        Method handling = method.getInvocable().getHandlingMethod();
        return module.isCore()
                ? module.id()
                : "%s.%s of %s"
                        .formatted(
                                handling.getDeclaringClass().getName(),
                                handling.getName(),
                                module.id());
    }

    private static String joined(String prefix, String path) {
        String part = path == null ? "" : path;
        return ConsolePaths.normalised("/" + prefix + "/" + part).replaceFirst("(?<=.)/$", "");
    }
}
