package org.partnerconsole.platform.plugin;

import java.util.List;

/** The services that active plugins provide at this moment. */
public interface Extensions {

    /**
     * All services of a type with their names, by ranking, then by age. Never keep them: ask again
     * each time.
     *
     * @param type an interface of plugin-api
     */
    <T> List<Extension<T>> named(Class<T> type);

    /** All services of a type, by ranking, then by age. Never keep them: ask again each time. */
    default <T> List<T> all(Class<T> type) {
        return named(type).stream().map(Extension::service).toList();
    }
}
