package org.partnerconsole.platform.plugin;

/**
 * A plugin that can't be taken, started or found: the message names the culprit and the next step.
 */
public final class PluginRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Refuses in words. */
    public PluginRefused(String message) {
        super(message);
    }

    /** Refuses in words, keeping the cause for the log. */
    public PluginRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
