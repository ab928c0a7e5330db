/** How a plugin says whether it is well. */
@Version("1.0.0")
package org.partnerconsole.api.health;

import org.osgi.annotation.versioning.Version;
