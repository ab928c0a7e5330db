package org.partnerconsole.platform.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import org.partnerconsole.api.timers.Timers;
import org.partnerconsole.platform.plugin.PluginService;
import org.partnerconsole.platform.security.SignedInCaller;

/**
 * Sets and clears timers, in the caller's transaction.
 *
 * <p>The row in the table is the truth; a scheduled run whose row is gone (cleared, moved or acted
 * on) does nothing.
 */
@ApplicationScoped
class PluginTimers implements PluginService<Timers> {

    private static final int LONGEST_NAME = 100;

    private final TimerStore store;
    private final DeadLetterStore deadLetters;
    private final WorkContext context;
    private final WorkScheduler scheduler;

    /** Only for the container's proxy. */
    protected PluginTimers() {
        this(null, null, null, null);
    }

    @Inject
    PluginTimers(
            TimerStore store,
            DeadLetterStore deadLetters,
            WorkContext context,
            WorkScheduler scheduler) {
        this.store = store;
        this.deadLetters = deadLetters;
        this.context = context;
        this.scheduler = scheduler;
    }

    @Override
    public Class<Timers> type() {
        return Timers.class;
    }

    @Override
    public Timers of(String pluginId) {
        return new Timers() {
            @Override
            public void set(String name, String key, Instant due) {
                PluginTimers.this.set(pluginId, name, key, due);
            }

            @Override
            public void clear(String name, String key) {
                PluginTimers.this.clear(pluginId, name, key);
            }
        };
    }

    private void set(String pluginId, String name, String key, Instant due) {
        Objects.requireNonNull(due, "due");
        SignedInCaller caller = require(name, key);
        remove(pluginId, caller.partnerId(), name, key);
        String instance =
                store.add(pluginId, name, key, caller.partnerId(), caller.correlationId(), due);
        scheduler.schedule(WorkKind.TIMER, instance, due);
    }

    private void clear(String pluginId, String name, String key) {
        remove(pluginId, require(name, key).partnerId(), name, key);
    }

    private SignedInCaller require(String name, String key) {
        WorkNames.require("the name of a timer", name, LONGEST_NAME);
        WorkNames.require("the key of the timer " + name, key, LONGEST_NAME);
        return context.require("the timer " + name);
    }

    private void remove(String pluginId, String partnerId, String name, String key) {
        store.lock(pluginId, partnerId, name, key)
                .ifPresent(
                        timer -> {
                            store.remove(timer);
                            store.takeOffSchedule(timer);
                            // Its plugin has something else in mind now.
                            timer.deadLetter().ifPresent(deadLetters::remove);
                        });
    }
}
