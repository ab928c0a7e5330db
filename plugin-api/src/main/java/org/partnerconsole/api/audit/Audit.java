package org.partnerconsole.api.audit;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What a plugin may add to the trail of changes, and read of it. */
@ProviderType
public interface Audit {

    /**
     * Says why. The sentence is kept with everything that is written after it in the current
     * transaction, by whichever plugin.
     *
     * @param reason a sentence for people, 1 to 1000 characters
     * @throws IllegalStateException outside of a transaction
     * @throws IllegalArgumentException if the sentence is empty or too long
     */
    void because(String reason);

    /**
     * The changes of a row of this plugin that belongs to the calling partner, the newest first.
     *
     * @param entity the class of the row
     * @param rowId its id
     * @param limit how many at most, 1 to 1000
     */
    List<Change> changesOf(Class<?> entity, Object rowId, int limit);
}
