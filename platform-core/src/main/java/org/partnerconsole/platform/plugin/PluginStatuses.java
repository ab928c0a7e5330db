package org.partnerconsole.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What there is to say about each plugin, and who is told when it changes. */
@ApplicationScoped
class PluginStatuses {

    private static final Logger LOG = LoggerFactory.getLogger(PluginStatuses.class);

    private final ConcurrentMap<String, PluginStatus> statuses = new ConcurrentHashMap<>();
    private final Event<PluginChange> changes;
    private final Clock clock;

    /** Only for the container's proxy. */
    protected PluginStatuses() {
        this(null, null);
    }

    @Inject
    PluginStatuses(Event<PluginChange> changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    List<PluginStatus> all() {
        return statuses.values().stream()
                .sorted(Comparator.comparing(PluginStatus::name).thenComparing(PluginStatus::id))
                .toList();
    }

    Optional<PluginStatus> find(String id) {
        return Optional.ofNullable(statuses.get(id));
    }

    /** A version of a plugin has come to stand somewhere. */
    PluginStatus now(PluginJar jar, PluginState state) {
        return put(
                new PluginStatus(
                        jar.id(),
                        jar.name(),
                        jar.version(),
                        state,
                        clock.instant(),
                        Optional.empty(),
                        jar.names("Console-Views"),
                        jar.names("Console-Resources"),
                        jar.names("Console-Entities")));
    }

    /** A plugin that is known stands somewhere else now. */
    PluginStatus now(PluginStatus known, PluginState state) {
        return put(
                new PluginStatus(
                        known.id(),
                        known.name(),
                        known.version(),
                        state,
                        clock.instant(),
                        Optional.empty(),
                        known.views(),
                        known.resources(),
                        known.entities()));
    }

    /**
     * A version could not be taken.
     *
     * @param id the plugin's id, or the name of a file that has none
     * @param version the version that was tried
     * @param serves whether the version before serves on
     */
    void refused(String id, String version, boolean serves, PluginRefused failure) {
        LOG.warn("{}", failure.getMessage(), failure.getCause());
        Optional<String> cause = Optional.of(failure.getMessage());
        PluginStatus known = statuses.get(id);
        if (serves && known != null) {
            put(
                    new PluginStatus(
                            id,
                            known.name(),
                            known.version(),
                            known.state(),
                            known.since(),
                            cause,
                            known.views(),
                            known.resources(),
                            known.entities()));
        } else {
            put(
                    new PluginStatus(
                            id,
                            known == null ? id : known.name(),
                            version,
                            PluginState.FAILED,
                            clock.instant(),
                            cause,
                            List.of(),
                            List.of(),
                            List.of()));
        }
    }

    /** A plugin, or the file that could not be taken, is gone. */
    void gone(String id) {
        statuses.remove(id);
        changes.fire(new PluginChange(id, PluginState.UNINSTALLED));
    }

    private PluginStatus put(PluginStatus status) {
        statuses.put(status.id(), status);
        changes.fire(new PluginChange(status.id(), status.state()));
        return status;
    }
}
