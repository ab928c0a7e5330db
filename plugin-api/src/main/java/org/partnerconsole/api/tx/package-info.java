/** Transactions that a plugin shares with the core. */
@Version("1.0.0")
package org.partnerconsole.api.tx;

import org.osgi.annotation.versioning.Version;
