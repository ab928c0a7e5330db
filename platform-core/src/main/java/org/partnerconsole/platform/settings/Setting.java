package org.partnerconsole.platform.settings;

import java.util.Optional;

/**
 * A setting with its values, as the one who may change it sees it.
 *
 * @param definition what it is
 * @param own what the one who sees it has set, if anything; never shown if it is a secret
 * @param otherwise what it is if that is not set: what the operator has set, else the default
 */
public record Setting(
        SettingDefinition definition, Optional<String> own, Optional<String> otherwise) {

    /** What it is now, unless it is a secret, which nobody is told. */
    public Optional<String> shownValue() {
        return definition.isSecret() ? Optional.empty() : own.or(() -> otherwise);
    }

    /** Never a secret. */
    @Override
    public String toString() {
        return "Setting[%s, %s]".formatted(definition.name(), shownValue().orElse("-"));
    }
}
