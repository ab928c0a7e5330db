package org.partnerconsole.api.demo;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Extension point: data to look around in, for a console that was started with demo data. A
 * Declarative Services component.
 *
 * <p>It is loaded once for each demo partner, after the plugin has begun to serve; also if it is
 * installed long after the console's first start. An update loads nothing again, nor does a plugin
 * that comes back after it was removed with its data kept.
 */
@ConsumerType
public interface DemoData {

    /**
     * Writes the data of the calling partner, through the same services that people and systems
     * use. The call is in a transaction; what it throws takes back all the plugin's demo data of
     * this partner, and it is called again when the plugin next begins to serve.
     */
    void load();
}
