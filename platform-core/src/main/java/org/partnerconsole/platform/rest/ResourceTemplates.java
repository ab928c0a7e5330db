package org.partnerconsole.platform.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.partnerconsole.platform.module.ConsoleModule;
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

    /** Takes in all resources of a module. */
    void add(ConsoleModule module) {
        for (Class<?> type : module.resources()) {
            Resource resource = Resource.from(type);
            if (resource == null) {
                throw new PluginRefused(
                        "%s of %s is no resource: give it a @Path and a method with @GET or the like"
                                .formatted(type.getName(), module.id()));
            }
            add(module, type, "", resource);
        }
    }

    List<Resource> resources() {
        return List.copyOf(resources);
    }

    private void add(ConsoleModule module, Class<?> type, String prefix, Resource resource) {
        String template = joined(prefix, resource.getPath());
        if (resource.getResourceLocator() != null) {
            throw new PluginRefused(
                    "%s of %s has a sub-resource locator at %s, which is not supported: write the full"
                                    .formatted(type.getName(), module.id(), template)
                            + " @Path at the method");
        }
        List<ResourceMethod> methods = resource.getResourceMethods();
        if (!methods.isEmpty()) {
            Resource.Builder flat = Resource.builder(template);
            for (ResourceMethod method : methods) {
                claim(module, type, template, method);
                flat.addMethod(method);
            }
            resources.add(flat.build());
        }
        resource.getChildResources().forEach(child -> add(module, type, template, child));
    }

    private void claim(
            ConsoleModule module, Class<?> type, String template, ResourceMethod method) {
        if (AccessRules.declaring(method.getInvocable().getHandlingMethod()).isEmpty()) {
            throw new PluginRefused(
                    "%s %s in %s does not say who may call it: add @RolesAllowed or @PermitAll"
                            .formatted(method.getHttpMethod(), template, type.getName()));
        }
        String address =
                method.getHttpMethod()
                        + " "
                        + template.replaceAll("\\{[^}]*}", "{}").toLowerCase(Locale.ROOT);
        String other = owners.putIfAbsent(address, module.id());
        if (other != null) {
            throw new PluginRefused(
                    "%s %s of %s is answered by %s already: choose another path"
                            .formatted(method.getHttpMethod(), template, module.id(), other));
        }
    }

    private static String joined(String prefix, String path) {
        String part = path == null ? "" : path;
        return ConsolePaths.normalised("/" + prefix + "/" + part).replaceFirst("(?<=.)/$", "");
    }
}
