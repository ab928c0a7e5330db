package org.partnerconsole.platform.plugin;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** Finds out whether the components of a started bundle really came up: a start does not fail. */
final class Components {

    private final OsgiFramework framework;

    Components(OsgiFramework framework) {
        this.framework = framework;
    }

    /**
     * Activates every component once and looks at the outcome.
     *
     * @throws PluginRefused if one failed, or misses a service that the platform does not have
     */
    void check(Bundle bundle) {
        ServiceComponentRuntime runtime = framework.components();
        exercise(bundle);
        String failures =
                runtime.getComponentDescriptionDTOs(bundle).stream()
                        .flatMap(
                                description ->
                                        runtime.getComponentConfigurationDTOs(description).stream())
                        .flatMap(Components::failure)
                        .collect(Collectors.joining("; "));
        if (!failures.isEmpty()) {
            throw new PluginRefused(
                    "%s %s: %s".formatted(bundle.getSymbolicName(), bundle.getVersion(), failures));
        }
    }

    /** Components are made when they are first asked for; a failure must show before the switch. */
    private void exercise(Bundle bundle) {
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        if (services != null) {
            Arrays.stream(services).forEach(this::exercise);
        }
    }

    private void exercise(ServiceReference<?> service) {
        framework.context().getService(service);
        framework.context().ungetService(service);
    }

    private static Stream<String> failure(ComponentConfigurationDTO component) {
        return switch (component.state) {
            case ComponentConfigurationDTO.FAILED_ACTIVATION ->
                    Stream.of(
                            "the component %s threw on activation: %s"
                                    .formatted(
                                            component.description.name,
                                            rootCause(component.failure)));
            case ComponentConfigurationDTO.UNSATISFIED_REFERENCE -> missing(component);
            default -> Stream.empty();
        };
    }

    /** A service of another plugin may still come; one that the platform lacks never will. */
    private static Stream<String> missing(ComponentConfigurationDTO component) {
        return Arrays.stream(component.unsatisfiedReferences)
                .map(reference -> type(component.description, reference))
                .filter(
                        type ->
                                type.startsWith("org.partnerconsole.api.")
                                        || type.startsWith("jakarta.")
                                        || type.startsWith("java."))
                .map(
                        type ->
                                "the component %s needs the service %s, which this console does not provide"
                                        .formatted(component.description.name, type));
    }

    private static String type(
            ComponentDescriptionDTO description, UnsatisfiedReferenceDTO unsatisfied) {
        return Arrays.stream(description.references)
                .filter(reference -> reference.name.equals(unsatisfied.name))
                .map((ReferenceDTO reference) -> reference.interfaceName)
                .findFirst()
                .orElse(unsatisfied.name);
    }

    /** The runtime hands out a printed stack trace; its last cause is what went wrong. */
    private static String rootCause(String failure) {
        if (failure == null || failure.isBlank()) {
            return "no reason was given";
        }
        String first = failure.lines().findFirst().orElse("");
        return failure.lines()
                .filter(line -> line.startsWith("Caused by: "))
                .map(line -> line.substring("Caused by: ".length()))
                .reduce(first, (before, last) -> last);
    }
}
