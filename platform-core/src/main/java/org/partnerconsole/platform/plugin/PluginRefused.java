package org.partnerconsole.platform.plugin;

import java.util.ArrayList;
import java.util.List;
import org.partnerconsole.platform.database.MigrationFailed;

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

    /** What a failure means to whoever asked for the change. */
    static PluginRefused because(Throwable failure) {
        return switch (failure) {
            case PluginRefused refused -> refused;
            case MigrationFailed failed -> new PluginRefused(failed.getMessage(), failed);
            case IllegalStateException state -> new PluginRefused(state.getMessage(), state);
            default -> new PluginRefused(failure.toString(), failure);
        };
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
