/** Data of a plugin to look around in. */
@Version("1.0.0")
package org.partnerconsole.api.demo;

import org.osgi.annotation.versioning.Version;
