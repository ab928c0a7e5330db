package org.partnerconsole.api.timers;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/** A timer that has come due. */
@ProviderType
public interface Timer {

    /** The {@link TimerName} it was set under. */
    String name();

    /** What it is for. */
    String key();

    /** When it was due; now or earlier. */
    Instant due();
}
