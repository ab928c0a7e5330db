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

/** Where each plugin stands, and who is told when it changes. */
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

    /** A plugin comes to stand somewhere, and all else that is known of it stays as it is. */
    PluginStatus move(String id, String name, PluginState state) {
        PluginStatus known = statuses.get(id);
        if (known == null) {
            return tell(PluginStatus.unknown(id, name, state, clock.instant()));
        }
        require(known, state);
        return tell(known.in(state, clock.instant()));
    }

    /** A version comes to stand somewhere. */
    PluginStatus move(PluginStatus version, PluginState state) {
        Optional.ofNullable(statuses.get(version.id())).ifPresent(known -> require(known, state));
        return tell(version.in(state, clock.instant()));
    }

    /** A change was refused; if the plugin does not serve, it has failed. */
    void refused(String id, String version, PluginRefused refused) {
        LOG.warn("{}", refused.getMessage(), refused.getCause());
        PluginProblem problem = PluginProblem.of(version, refused, clock.instant());
        PluginStatus known = statuses.get(id);
        PluginStatus status =
                known == null
                        ? PluginStatus.unknown(id, id, PluginState.FAILED, clock.instant())
                        : known;
        PluginState state =
                switch (status.state()) {
                    case ACTIVE, STOPPED, FAILED -> status.state();
                    case UPDATING -> PluginState.ACTIVE;
                    case STARTING, UNINSTALLED -> PluginState.FAILED;
                };
        boolean stays = status.state() == state || status.state() == PluginState.UPDATING;
        PluginStatus next = status.in(state, stays ? status.since() : clock.instant());
        tell(next.with(Optional.of(problem)));
    }

    /** A plugin, or the file that could not be taken, is gone. */
    void gone(String id) {
        PluginStatus known = statuses.remove(id);
        if (known != null) {
            require(known, PluginState.UNINSTALLED);
            fire(new PluginChange(id, PluginState.UNINSTALLED));
        }
    }

    private static void require(PluginStatus known, PluginState next) {
        if (known.state() != next && !known.state().leadsTo(next)) {
            throw new IllegalStateException(
                    "%s is %s, which does not lead to %s"
                            .formatted(known.id(), known.state(), next));
        }
    }

    private PluginStatus tell(PluginStatus status) {
        PluginStatus before = statuses.put(status.id(), status);
        if (!status.equals(before)) {
            fire(new PluginChange(status.id(), status.state()));
        }
        return status;
    }

    /** Where a plugin stands is true whether or not everybody could be told. */
    private void fire(PluginChange change) {
        try {
            changes.fire(change);
        } catch (RuntimeException e) {
            LOG.error("Not all could be told that {} is {}", change.pluginId(), change.state(), e);
        }
    }
}
