/** Who is calling, for which partner, and in which role. */
@Version("1.0.0")
package org.partnerconsole.api.security;

import org.osgi.annotation.versioning.Version;
