/**
 * Durable events: published in the caller's transaction, delivered at least once, in order per key.
 */
@Version("1.0.0")
package org.partnerconsole.api.events;

import org.osgi.annotation.versioning.Version;
