package org.partnerconsole.platform.plugin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What there is to say about a plugin.
 *
 * @param id its Bundle-SymbolicName
 * @param name its name for people
 * @param version the version that serves, or that was last tried
 * @param state where it stands
 * @param since since when it stands there
 * @param problem why it failed, or why the last change of it was refused
 * @param previousVersion the version that a rollback leads to, if there is one
 * @param origin where the version came from; empty for one that never came up
 * @param contributions what it brings
 * @param steps how long each step of bringing it up took
 * @param leaving the versions before it that still end something
 */
public record PluginStatus(
        String id,
        String name,
        String version,
        PluginState state,
        Instant since,
        Optional<PluginProblem> problem,
        Optional<String> previousVersion,
        Optional<PluginOrigin> origin,
        PluginContributions contributions,
        List<PluginStep> steps,
        List<LeavingVersion> leaving) {

    /** Why it failed, or why the last change of it was refused, in words. */
    public Optional<String> cause() {
        return problem.map(PluginProblem::message);
    }

    /** A plugin nothing is known of yet but its name. */
    static PluginStatus unknown(String id, String name, PluginState state, Instant since) {
        return new PluginStatus(
                id,
                name,
                "",
                state,
                since,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                PluginContributions.NONE,
                List.of(),
                List.of());
    }

    PluginStatus in(PluginState next, Instant since) {
        return new PluginStatus(
                id,
                name,
                version,
                next,
                since,
                problem,
                previousVersion,
                origin,
                contributions,
                steps,
                leaving);
    }

    PluginStatus with(Optional<PluginProblem> problem) {
        return new PluginStatus(
                id,
                name,
                version,
                state,
                since,
                problem,
                previousVersion,
                origin,
                contributions,
                steps,
                leaving);
    }

    PluginStatus leaving(List<LeavingVersion> leaving) {
        return new PluginStatus(
                id,
                name,
                version,
                state,
                since,
                problem,
                previousVersion,
                origin,
                contributions,
                steps,
                List.copyOf(leaving));
    }

    PluginStatus before(Optional<String> previousVersion) {
        return new PluginStatus(
                id,
                name,
                version,
                state,
                since,
                problem,
                previousVersion,
                origin,
                contributions,
                steps,
                leaving);
    }

    /** The same plugin in another version, without a problem. */
    PluginStatus as(
            PluginJar jar,
            Optional<String> previousVersion,
            Optional<PluginOrigin> origin,
            PluginContributions contributions,
            List<PluginStep> steps) {
        return new PluginStatus(
                id,
                jar.name(),
                jar.version(),
                state,
                since,
                Optional.empty(),
                previousVersion,
                origin,
                contributions,
                steps,
                leaving);
    }
}
