package org.partnerconsole.platform.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One setting, as its type describes it.
 *
 * @param name its name, unique in its plugin
 * @param label its name for people; begins with {@code %} if it is a key of the plugin's texts
 * @param description what it does, as the label; may be empty
 * @param kind what kind of value it has
 * @param isRequired whether it must have a value
 * @param isPerPartner whether each partner has its own
 * @param minimum the smallest number or shortest text, if there is one
 * @param maximum the largest number or longest text, if there is one
 * @param pattern the regular expression that a text must match, if there is one
 * @param options the values it may have, with their labels; none for any
 * @param defaultValue what it is when nobody has set it, if there is such a value
 */
public record SettingDefinition(
        String name,
        String label,
        String description,
        Kind kind,
        boolean isRequired,
        boolean isPerPartner,
        Optional<String> minimum,
        Optional<String> maximum,
        Optional<String> pattern,
        Map<String, String> options,
        Optional<String> defaultValue) {

    /** Keeps the order of the options. */
    public SettingDefinition {
        options = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** What kind of value. */
    public enum Kind {
        /** A text. */
        TEXT,
        /** A text that is never shown again. */
        SECRET,
        /** True or false. */
        SWITCH,
        /** A whole number. */
        WHOLE_NUMBER,
        /** Any number. */
        NUMBER
    }

    /** Whether its value is never shown, returned or logged. */
    public boolean isSecret() {
        return kind == Kind.SECRET;
    }
}
