package org.partnerconsole.platform.plugin;

import java.util.ArrayList;
import java.util.List;

/**
 * A plugin that can't be taken, started or found: the message names the culprit and the next step.
 */
public final class PluginRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int DEEPEST = 12;

    /** Refuses in words. */
    public PluginRefused(String message) {
        super(message);
    }

    /** Refuses in words, keeping the cause for the log. */
    public PluginRefused(String message, Throwable cause) {
        super(message, cause);
    }

    /** The exceptions behind it as texts, outermost first, without itself. */
    public List<String> causes() {
        List<String> causes = new ArrayList<>();
        for (Throwable cause = getCause();
                cause != null && causes.size() < DEEPEST;
                cause = cause.getCause()) {
            causes.add(cause.toString());
        }
        return List.copyOf(causes);
    }
}
