package org.partnerconsole.platform.health;

import java.util.List;
import java.util.Optional;
import org.partnerconsole.api.health.Health;

/**
 * What one check found.
 *
 * @param plugin the id of the plugin, or of the core
 * @param labelKey the key of the check's name
 * @param partner the name of the partner it is about; empty if it is about none or all
 * @param state how things are
 * @param sentenceKey the key of the sentence about it, if there is one
 * @param arguments what fills the sentence
 */
public record HealthFinding(
        String plugin,
        String labelKey,
        Optional<String> partner,
        Health.State state,
        Optional<String> sentenceKey,
        List<Object> arguments) {

    static HealthFinding of(String plugin, String labelKey, Health health) {
        return new HealthFinding(
                plugin,
                labelKey,
                Optional.empty(),
                health.state(),
                health.sentenceKey(),
                health.arguments());
    }

    HealthFinding about(String partnerName) {
        return new HealthFinding(
                plugin, labelKey, Optional.of(partnerName), state, sentenceKey, arguments);
    }
}
