/** Durable timers: they outlive restarts, crashes and updates of their plugin. */
@Version("1.0.0")
package org.partnerconsole.api.timers;

import org.osgi.annotation.versioning.Version;
