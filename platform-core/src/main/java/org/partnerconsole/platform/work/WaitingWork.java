package org.partnerconsole.platform.work;

/**
 * How much of a plugin's work waits.
 *
 * @param pluginId the plugin
 * @param events events that are still to be handled, those behind a dead letter too
 * @param timers timers that are set, due or not
 * @param parked how many of these wait for the plugin, or a handler of it, to come back
 */
public record WaitingWork(String pluginId, long events, long timers, long parked) {}
