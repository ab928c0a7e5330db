package org.partnerconsole.api.ui;

import com.vaadin.flow.component.Component;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps open views up to date. */
@ProviderType
public interface Live {

    /**
     * Tells the open views of the calling partner that something has changed, once the current
     * transaction is committed.
     *
     * @param topic what has changed, such as {@code fulfillments}
     */
    void changed(String topic);

    /**
     * Has a view refreshed, under its lock and as the person who looks at it, whenever the topic
     * changes and as long as the view is attached. Call it once, in the constructor.
     */
    void follow(Component view, String topic, Runnable refresh);
}
