package org.partnerconsole.platform.work;

import java.time.Duration;

/**
 * What the console does again and again by itself, such as to remove what is too old. Every bean of
 * this type is run at the start and then at its interval; where several servers share a database,
 * by one of them. A run that fails is logged, and the next comes at its time.
 */
public interface Housekeeping {

    /** What the scheduler knows it by; stays the same from release to release. */
    String name();

    /** How long after the end of a run the next one begins. */
    Duration every();

    /** Does it once, outside of any transaction. */
    void run();
}
