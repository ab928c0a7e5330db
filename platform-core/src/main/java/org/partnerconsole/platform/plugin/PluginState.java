package org.partnerconsole.platform.plugin;

/**
 * Where a plugin stands.
 *
 * <pre>
 *              install                     stop
 *   (nothing) ----------------> ACTIVE ----------------> STOPPED
 *       |                       ^ |  ^                     | |
 *       | fails                 | |  +---- start ----------+ |
 *       v      start, update    | |                          |
 *     FAILED -------------------+ | uninstall                | uninstall
 *       |                         v                          |
 *       +------------------> UNINSTALLED <-------------------+
 * </pre>
 *
 * <p>An update replaces the version and stays ACTIVE; one that fails leaves the state as it was and
 * notes the cause.
 */
public enum PluginState {
    /** Its views, resources, handlers and services are live. */
    ACTIVE,
    /** Stopped by the operator; stays so across restarts. */
    STOPPED,
    /** Its only version did not start; the cause says why. */
    FAILED,
    /** Gone; its data is kept. */
    UNINSTALLED
}
