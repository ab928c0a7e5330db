package org.partnerconsole.console.deadletters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.partnerconsole.console.shell.LiveUpdates;
import org.partnerconsole.platform.work.DeadLetterChange;

/** Tells open pages of dead letters. */
@ApplicationScoped
class DeadLetterNews {

    /** The topic that pages of dead letters follow. */
    static final String TOPIC = "dead-letters";

    private final LiveUpdates live;

    /** Only for the container's proxy. */
    protected DeadLetterNews() {
        this(null);
    }

    @Inject
    DeadLetterNews(LiveUpdates live) {
        this.live = live;
    }

    void onChange(@Observes DeadLetterChange change) {
        live.changedForAll(TOPIC);
    }
}
