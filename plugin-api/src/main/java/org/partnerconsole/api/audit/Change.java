package org.partnerconsole.api.audit;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** One change of one row, as the trail keeps it. */
@ProviderType
public interface Change {

    /** What was done to the row. */
    Act act();

    /** The simple name of the entity's class. */
    String entity();

    /** The id of the row, as text. */
    String rowId();

    /** The sign-in name, client id or plugin that did it. */
    String who();

    /** When it was done. */
    Instant at();

    /** The network address that the request came from; empty if it came from none. */
    Optional<String> from();

    /** The id of the request, event or timer that it belongs to. */
    String correlationId();

    /** The sentence that was given as the reason. */
    Optional<String> reason();

    /** The changed attributes before, as a JSON object; empty ({@code {}}) for a new row. */
    String before();

    /** The changed attributes after, as a JSON object; empty ({@code {}}) for a deleted row. */
    String after();

    /** What can be done to a row. */
    enum Act {
        CREATED,
        CHANGED,
        DELETED
    }
}
