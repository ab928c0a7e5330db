/** Settings of a plugin: typed, checked, and changed while the plugin runs. */
@Version("1.0.0")
package org.partnerconsole.api.settings;

import org.osgi.annotation.versioning.Version;
