package org.partnerconsole.platform.plugin;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;

/** Says in words what a bundle needs and does not get. */
final class Requirements {

    private static final Pattern AT_LEAST = Pattern.compile("\\(version>=([^)]+)\\)");
    private static final Pattern BELOW = Pattern.compile("\\(!\\(version>=([^)]+)\\)\\)");

    private final FrameworkWiring wiring;
    private final ApiBundles apis;

    Requirements(FrameworkWiring wiring, ApiBundles apis) {
        this.wiring = wiring;
        this.apis = apis;
    }

    /**
     * Goes through the imports of a bundle before it is resolved.
     *
     * @throws PluginRefused if a package is missing, or there in other versions only
     */
    void check(Bundle bundle) {
        String missing =
                bundle
                        .adapt(BundleRevision.class)
                        .getDeclaredRequirements(BundleRevision.PACKAGE_NAMESPACE)
                        .stream()
                        .filter(Requirements::isMandatory)
                        .filter(requirement -> providers(requirement).isEmpty())
                        .map(this::sentence)
                        .collect(Collectors.joining("; "));
        if (!missing.isEmpty()) {
            throw new PluginRefused(
                    "%s %s %s".formatted(bundle.getSymbolicName(), bundle.getVersion(), missing));
        }
    }

    private static boolean isMandatory(BundleRequirement requirement) {
        Map<String, String> directives = requirement.getDirectives();
        return !Namespace.RESOLUTION_OPTIONAL.equals(
                        directives.get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE))
                && !"dynamic".equals(directives.get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE));
    }

    private String sentence(BundleRequirement requirement) {
        String filter = requirement.getDirectives().get(Namespace.REQUIREMENT_FILTER_DIRECTIVE);
        Matcher name =
                Pattern.compile(Pattern.quote(BundleRevision.PACKAGE_NAMESPACE) + "=([^)]+)")
                        .matcher(filter);
        String wanted = name.find() ? name.group(1) : filter;
        String range = range(filter);
        List<String> offered = versions(wanted, requirement.getResource());
        return offered.isEmpty()
                ? "needs the package %s%s, which this console does not provide: leave it out, pack it into the plugin, or install the plugin that offers it"
                        .formatted(wanted, range)
                : "needs the package %s%s, but this console provides %s: build the plugin against that version"
                        .formatted(wanted, range, String.join(" and ", offered));
    }

    private static String range(String filter) {
        Matcher from = AT_LEAST.matcher(filter);
        if (!from.find()) {
            return "";
        }
        Matcher to = BELOW.matcher(filter);
        return to.find()
                ? " [%s,%s)".formatted(from.group(1), to.group(1))
                : " %s or later".formatted(from.group(1));
    }

    private List<String> versions(String packageName, Resource resource) {
        return providers(new AnyVersion(packageName, resource)).stream()
                .map(BundleCapability::getAttributes)
                .map(attributes -> attributes.get(Constants.VERSION_ATTRIBUTE))
                .map(String::valueOf)
                .distinct()
                .sorted()
                .toList();
    }

    private List<BundleCapability> providers(Requirement requirement) {
        return wiring.findProviders(requirement).stream().filter(apis::isOffered).toList();
    }

    /** Asks for a package of whatever version. */
    private record AnyVersion(String packageName, Resource resource) implements Requirement {

        @Override
        public String getNamespace() {
            return BundleRevision.PACKAGE_NAMESPACE;
        }

        @Override
        public Map<String, String> getDirectives() {
            return Map.of(
                    Namespace.REQUIREMENT_FILTER_DIRECTIVE,
                    "(%s=%s)".formatted(BundleRevision.PACKAGE_NAMESPACE, packageName));
        }

        @Override
        public Map<String, Object> getAttributes() {
            return Map.of();
        }

        @Override
        public Resource getResource() {
            return resource;
        }
    }
}
