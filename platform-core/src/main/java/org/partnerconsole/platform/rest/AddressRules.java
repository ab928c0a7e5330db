package org.partnerconsole.platform.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.plugin.PluginRefused;

/**
 * Where the resources of a plugin may be: below {@code /api/{its id}}, and below the roots that its
 * manifest lists. What is the console's own nobody gets.
 */
final class AddressRules {

    private static final Pattern ROOT = Pattern.compile("(/[A-Za-z0-9][A-Za-z0-9._-]*)+");

    /** The first segments of the console's own pages, resources and files. */
    private static final Set<String> OWN =
            Set.of(
                    "v1",
                    "oauth2",
                    ".well-known",
                    "consent",
                    "login",
                    "sign-in",
                    "sign-out",
                    "error",
                    "api-reference",
                    "vaadin",
                    "plugin-files",
                    "health",
                    "metrics",
                    "customers",
                    "offers",
                    "charges",
                    "activity",
                    "plugins",
                    "dead-letters",
                    "settings");

    private static final Set<String> OWN_APIS = Set.of("platform", "billing", "openapi.json");

    private final Map<String, String> owners = new HashMap<>();

    /**
     * The roots of a module; none for the core, which may be anywhere.
     *
     * @throws PluginRefused if a root is the console's own, another plugin's, or no root
     */
    List<String> claim(ConsoleModule module) {
        if (module.isCore()) {
            return List.of();
        }
        List<String> roots = new ArrayList<>(module.roots());
        roots.add("/api/" + module.id());
        for (String root : roots) {
            refuseOwn(module, root);
            String other = owners.putIfAbsent(key(root), module.id());
            if (other != null && !other.equals(module.id())) {
                throw new PluginRefused(
                        "%s lists %s in Console-Roots, which is %s's: choose another root"
                                .formatted(module.id(), root, other));
            }
        }
        return roots;
    }

    /**
     * Lets a template pass that is below one of the roots.
     *
     * @throws PluginRefused if it is below none
     */
    static void require(ConsoleModule module, List<String> roots, String template) {
        if (!module.isCore() && roots.stream().noneMatch(root -> isBelow(root, template))) {
            throw new PluginRefused(
                    "%s of %s is outside of its roots %s: begin the @Path with one of them, or list another in Console-Roots"
                            .formatted(template, module.id(), String.join(", ", roots)));
        }
    }

    private static void refuseOwn(ConsoleModule module, String root) {
        if (!ROOT.matcher(root).matches()) {
            throw new PluginRefused(
                    "%s lists '%s' in Console-Roots: write a root as /segment or /segment/segment, without variables"
                            .formatted(module.id(), root));
        }
        String[] segments = key(root).substring(1).split("/");
        boolean isApi = segments[0].equals("api");
        if (OWN.contains(segments[0])
                || isApi && (segments.length == 1 || OWN_APIS.contains(segments[1]))) {
            throw new PluginRefused(
                    "%s lists %s in Console-Roots, which is the console's own: choose another root"
                            .formatted(module.id(), root));
        }
    }

    private static boolean isBelow(String root, String template) {
        String below = key(template);
        return below.equals(key(root)) || below.startsWith(key(root) + "/");
    }

    private static String key(String path) {
        return path.toLowerCase(Locale.ROOT);
    }
}
