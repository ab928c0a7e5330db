package org.partnerconsole.platform.plugin;

import java.util.Map;

/** Settings of the OSGi framework besides the console's own, such as a test kit's. */
public interface FrameworkSettings {

    /** The settings as the framework takes them; they go before the console's own. */
    Map<String, Object> settings();
}
