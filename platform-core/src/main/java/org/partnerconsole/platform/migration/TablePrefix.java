package org.partnerconsole.platform.migration;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * What the names of a plugin's tables begin with: all plugins share one schema.
 *
 * @param value in lower case, with an underscore at its end
 */
public record TablePrefix(String value) {

    /** In the manifest of a plugin; its id stands in for it. */
    public static final String HEADER = "Console-Table-Prefix";

    /** Of a prefix, in characters: PostgreSQL's names have 63, and Flyway's history has its own. */
    private static final int LONGEST = 40;

    /** What the names of the tables with the modules' histories begin with. */
    private static final String HISTORY = "history_";

    /**
     * The prefix of a plugin: what its manifest says, or its id, with underscores for all that a
     * plain name can't hold.
     *
     * @param header of the manifest; empty if it says nothing
     */
    public static TablePrefix of(String pluginId, String header) {
        String said = header.isBlank() ? pluginId : header.strip();
        String plain =
                said.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "_")
                        .replaceAll("^_+|_+$", "");
        return new TablePrefix(plain + "_");
    }

    /** Whether something of this name is the plugin's. */
    public boolean covers(String name) {
        return name.startsWith(value) && name.length() > value.length();
    }

    /** Whether something could begin with both. */
    public boolean overlaps(TablePrefix other) {
        return value.startsWith(other.value) || other.value.startsWith(value);
    }

    /** What is wrong with it beside the core's tables, if anything is. */
    public Optional<String> problem(Collection<String> coreTables) {
        if (!value.matches("[a-z][a-z0-9_]{1,%d}".formatted(LONGEST - 1))) {
            return Optional.of(
                    "its tables would begin with '%s': set plugin.table.prefix to 1 to %d letters and digits that begin with a letter"
                            .formatted(value, LONGEST - 1));
        }
        return value.startsWith(HISTORY) || coreTables.stream().anyMatch(this::covers)
                ? Optional.of(
                        "its tables would begin with '%s', which is the console's own: set plugin.table.prefix to another word"
                                .formatted(value))
                : Optional.empty();
    }
}
