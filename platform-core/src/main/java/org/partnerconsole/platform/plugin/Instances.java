package org.partnerconsole.platform.plugin;

/**
 * Makes views and REST resources, of the core and of plugins alike: through the one public
 * constructor, whose parameters are services. A plugin's class gets the plugin's own Declarative
 * Services first, then what the platform hands out; a class of the core gets the core's beans.
 */
public interface Instances {

    /**
     * Makes an instance.
     *
     * @throws IllegalStateException if the class has no single public constructor, or a service is
     *     missing; the message names it
     */
    <T> T create(Class<T> type);
}
