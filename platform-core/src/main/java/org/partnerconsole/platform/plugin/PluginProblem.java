package org.partnerconsole.platform.plugin;

import java.time.Instant;
import java.util.List;

/**
 * Why a plugin, or a change of it, failed. Texts only: an exception would keep the classes of the
 * version that threw it.
 *
 * @param version the version that was tried; empty if it is not known
 * @param message the failure in words: culprit, value, next step
 * @param causes the exceptions behind it, outermost first
 * @param at when
 */
public record PluginProblem(String version, String message, List<String> causes, Instant at) {

    static PluginProblem of(String version, PluginRefused refused, Instant at) {
        return new PluginProblem(version, refused.getMessage(), refused.causes(), at);
    }
}
