package org.partnerconsole.platform.plugin;

import java.util.List;

/** The services that active plugins provide at this moment. */
public interface Extensions {

    /** All services of a type, by ranking, then by age. Never keep them: ask again each time. */
    <T> List<T> all(Class<T> type);
}
