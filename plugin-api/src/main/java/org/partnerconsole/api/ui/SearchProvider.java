package org.partnerconsole.api.ui;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Extension point: something that the search at the top of every page finds beside customers. A
 * Declarative Services component; its label is the kind of what it finds, such as
 * <em>Fulfillment</em>.
 *
 * <p>All providers are asked side by side, with half a second to answer. What is not there by then
 * is left out.
 */
@ConsumerType
public interface SearchProvider extends Contribution {

    /**
     * Finds what fits, the best first. Called as the person who searches, on a thread without a UI.
     *
     * @param text what was typed, at least two characters, without blanks around it
     * @param limit how many hits are shown at most
     */
    List<SearchHit> find(String text, int limit);
}
