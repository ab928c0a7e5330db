/** What events and timers have in common: how work that fails is tried again. */
@Version("1.0.0")
package org.partnerconsole.api.work;

import org.osgi.annotation.versioning.Version;
