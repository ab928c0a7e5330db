package org.partnerconsole.platform.plugin;

import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.partnerconsole.platform.migration.TablePrefix;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.module.ManifestLists;
import org.partnerconsole.platform.persistence.EntityUnit;

/**
 * One version of a plugin that is up.
 *
 * @param module what it brings
 * @param checksum of the jar it was made from
 * @param bundle its bundle
 * @param unit its entities, if it has any
 * @param apis the places of the bundles with packages it offers to other plugins
 */
record PluginVersion(
        ConsoleModule module,
        String checksum,
        Bundle bundle,
        Optional<EntityUnit> unit,
        Set<String> apis) {

    String id() {
        return module.id();
    }

    /** What the names of its tables begin with; empty if it brings none. */
    Optional<TablePrefix> tablePrefix() {
        return module.migrations().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        TablePrefix.of(
                                id(),
                                ManifestLists.text(bundle.getHeaders().get(TablePrefix.HEADER))));
    }

    /** Whether it offers or uses one of these bundles with packages for other plugins. */
    boolean hasToDoWithAny(Set<String> apiPlaces) {
        return apis.stream().anyMatch(apiPlaces::contains)
                || ApiBundles.usedBy(bundle).stream().anyMatch(apiPlaces::contains);
    }

    @Override
    public String toString() {
        return module.id() + " " + module.version();
    }
}
