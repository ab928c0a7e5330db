package org.partnerconsole.platform.work;

/**
 * A CDI event: the dead letters of a plugin have changed, and all who ask from now on see it so.
 *
 * @param pluginId which plugin's
 */
public record DeadLetterChange(String pluginId) {}
