package org.partnerconsole.platform.plugin;

/**
 * A step of bringing a version of a plugin up.
 *
 * @param name such as {@code migrate}, or {@code switch}
 * @param millis how long it took, in milliseconds
 */
public record PluginStep(String name, double millis) {}
