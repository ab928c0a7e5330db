package org.partnerconsole.platform.plugin;

import java.util.Optional;
import org.osgi.framework.Bundle;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.persistence.EntityUnit;

/**
 * One version of a plugin that is up.
 *
 * @param module what it brings
 * @param bundle its bundle
 * @param unit its entities, if it has any
 * @param checksum of the jar it came from
 */
record PluginVersion(
        ConsoleModule module, Bundle bundle, Optional<EntityUnit> unit, String checksum) {

    String id() {
        return module.id();
    }
}
