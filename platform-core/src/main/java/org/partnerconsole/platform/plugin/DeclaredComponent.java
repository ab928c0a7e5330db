package org.partnerconsole.platform.plugin;

import java.util.Map;
import java.util.Set;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/**
 * A component as a plugin declares it.
 *
 * @param name its name
 * @param provides the names of the service types under which it is registered when it can be
 * @param properties its declared properties
 */
public record DeclaredComponent(String name, Set<String> provides, Map<String, Object> properties) {

    /** Copies both. */
    public DeclaredComponent {
        provides = Set.copyOf(provides);
        properties = Map.copyOf(properties);
    }

    static DeclaredComponent of(ComponentDescriptionDTO description) {
        return new DeclaredComponent(
                description.name, Set.of(description.serviceInterfaces), description.properties);
    }
}
