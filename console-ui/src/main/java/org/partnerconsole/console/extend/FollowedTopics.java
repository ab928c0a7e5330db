package org.partnerconsole.console.extend;

import com.vaadin.flow.component.Component;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.partnerconsole.api.ui.Live;

/** The topics a page follows for what plugins contribute to it; each once. */
public class FollowedTopics {

    private final Live live;
    private final Component page;
    private final Runnable refresh;
    private final Set<String> followed = new HashSet<>();

    /** Follows nothing yet. */
    public FollowedTopics(Live live, Component page, Runnable refresh) {
        this.live = live;
        this.page = page;
        this.refresh = refresh;
    }

    /** Follows those that are not followed yet. */
    public void follow(Collection<String> topics) {
        topics.stream().filter(followed::add).forEach(topic -> live.follow(page, topic, refresh));
    }
}
