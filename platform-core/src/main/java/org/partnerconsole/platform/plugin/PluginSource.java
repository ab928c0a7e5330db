package org.partnerconsole.platform.plugin;

/**
 * Who asks for a change of plugins, and by which way.
 *
 * @param by the sign-in name, or {@link #NOBODY}
 * @param from the way
 */
public record PluginSource(String by, String from) {

    private static final int LONGEST = 300;

    /** For what no person has asked for: a file that was there. */
    public static final String NOBODY = "-";

    /** Shortens what would not fit into the history. */
    public PluginSource {
        from = from.length() <= LONGEST ? from : from.substring(0, LONGEST - 1) + "…";
    }

    /** A file in the folder of plugins; who put it there is the file system's to say. */
    static PluginSource folder(String fileName) {
        return new PluginSource(NOBODY, "folder: " + fileName);
    }

    /** The start of the console. */
    static PluginSource consoleStart() {
        return new PluginSource(NOBODY, "start of the console");
    }

    /** An upload on the page of plugins. */
    public static PluginSource console(String by) {
        return new PluginSource(by, "console");
    }

    /** A request of the platform's REST API. */
    public static PluginSource rest(String by) {
        return new PluginSource(by, "REST");
    }
}
