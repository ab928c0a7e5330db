package org.partnerconsole.api.ui;

import org.osgi.annotation.versioning.ProviderType;

/** The static files of the plugin that calls: what is in its {@code META-INF/resources}. */
@ProviderType
public interface StaticFiles {

    /**
     * The address of a file, for an image or a link. It holds the plugin's version: browsers keep
     * the file, and see the next version's at once.
     *
     * @param path the file below {@code META-INF/resources}, such as {@code greetings/logo.svg}
     */
    String url(String path);
}
