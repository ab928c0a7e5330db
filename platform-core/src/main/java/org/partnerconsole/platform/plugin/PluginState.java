package org.partnerconsole.platform.plugin;

/**
 * Where a plugin stands.
 *
 * <pre>
 *              install             start                stop
 *   (nothing) ---------> INSTALLED ------> ACTIVE <----------> STOPPED
 *                            |               |  ^                 |
 *                            | fails         |  | update          |
 *                            v               |  | (the new one    |
 *                         FAILED             |  |  replaces it)   |
 *                            |               v  |                 |
 *                            +----------> UNINSTALLED <-----------+
 * </pre>
 *
 * <p>An update that fails leaves the state as it was and notes the cause.
 */
public enum PluginState {
    /** Known, not yet started. */
    INSTALLED,
    /** Its views, resources, handlers and services are live. */
    ACTIVE,
    /** Stopped by the operator; stays so across restarts. */
    STOPPED,
    /** Its only version did not start; the cause says why. */
    FAILED,
    /** Gone; its data is kept. */
    UNINSTALLED
}
