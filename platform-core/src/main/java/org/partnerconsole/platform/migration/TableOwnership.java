package org.partnerconsole.platform.migration;

import java.util.Map;
import java.util.Optional;

/**
 * Which tables are a plugin's.
 *
 * @param prefix what its tables begin with
 * @param foreign the tables of other plugins, in lower case, with the plugins' ids
 */
public record TableOwnership(TablePrefix prefix, Map<String, String> foreign) {

    /** Copies the map. */
    public TableOwnership {
        foreign = Map.copyOf(foreign);
    }

    /** What is wrong with the name of something new, if anything is. */
    Optional<String> problemOfNew(String name) {
        if (name.contains(".")) {
            return Optional.of("names a schema: leave it out, the console has one");
        }
        return prefix.covers(name)
                ? Optional.empty()
                : Optional.of(
                        "makes '%1$s', whose name does not begin with '%2$s': name it '%2$s%1$s', or say with what in plugin.table.prefix"
                                .formatted(name, prefix.value()));
    }

    /** What is wrong with changing something, if anything is. */
    Optional<String> problemOf(String name) {
        if (name.contains(".")) {
            return Optional.of("names a schema: leave it out, the console has one");
        }
        if (foreign.containsKey(name)) {
            return Optional.of(
                    "changes '%1$s', which belongs to the plugin '%2$s': use what that plugin offers to others"
                            .formatted(name, foreign.get(name)));
        }
        return prefix.covers(name)
                ? Optional.empty()
                : Optional.of(
                        "changes '%s', which is not the plugin's own, as it does not begin with '%s': use a service of its owner"
                                .formatted(name, prefix.value()));
    }
}
