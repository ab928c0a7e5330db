/** eSIM errors: what they mean, who must act, and the cases they open. */
@Version("1.0.0")
package org.partnerconsole.esim.errors.api;

import org.osgi.annotation.versioning.Version;
