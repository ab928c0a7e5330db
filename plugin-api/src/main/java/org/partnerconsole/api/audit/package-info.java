/**
 * The trail of changes. The platform writes it by itself, for every row of every plugin, in the
 * transaction of the change; a plugin may say why, keep secrets out of it, and read its own.
 */
@Version("1.0.0")
package org.partnerconsole.api.audit;

import org.osgi.annotation.versioning.Version;
