package org.partnerconsole.api.ui;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a plugin adds to a page of the console. Each kind is a Declarative Services component; it
 * appears with its plugin and vanishes with it, on open pages too.
 *
 * <p>The console asks for it anew each time, keeps only what it says of itself, and shows an error
 * in its place if it throws: a fault of one contribution costs no other anything.
 */
@ConsumerType
public interface Contribution {

    /** What tells it from the others of its kind, the same in every version of its plugin. */
    default String id() {
        return getClass().getName();
    }

    /** The key of its name in the plugin's {@code texts.properties}. */
    String labelKey();

    /** Its icon, such as {@code vaadin:plus}; empty for none. */
    default String icon() {
        return "";
    }

    /** Where it stands among others of its kind; the smallest comes first. */
    int position();

    /**
     * The {@link org.partnerconsole.api.security.Roles} that see it, one of which is enough; empty
     * for everybody who sees the page.
     */
    default Set<String> roles() {
        return Set.of();
    }

    /**
     * The topics of {@link Live} after which the page asks again whether it applies and what it
     * shows.
     */
    default Set<String> topics() {
        return Set.of();
    }
}
