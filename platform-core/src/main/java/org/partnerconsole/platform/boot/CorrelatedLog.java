package org.partnerconsole.platform.boot;

import com.ibm.websphere.logging.hpel.LogRecordContext;
import org.partnerconsole.platform.security.Callers;

/**
 * Writes the correlation id of the request into every line of the server's log, whoever writes it:
 * the console, a plugin, a library or the server itself. In the log it is {@code
 * ext_correlationId}.
 *
 * <p>No bean: tests run the platform without the server, whose log this is.
 */
final class CorrelatedLog {

    private static final String FIELD = "correlationId";

    private final Callers callers;

    /** The server holds it weakly. */
    private final LogRecordContext.Extension extension;

    CorrelatedLog(Callers callers) {
        this.callers = callers;
        this.extension = this::current;
    }

    void begin() {
        LogRecordContext.registerExtension(FIELD, extension);
    }

    void end() {
        LogRecordContext.unregisterExtension(FIELD);
    }

    /** Null says that the line has none. */
    private String current() {
        return callers.correlationId().orElse(null);
    }
}
