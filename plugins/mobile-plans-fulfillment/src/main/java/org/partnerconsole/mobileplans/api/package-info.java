/** Fulfillments of Mobile Plans purchases: what portals report, and how far each has come. */
@Version("1.0.0")
package org.partnerconsole.mobileplans.api;

import org.osgi.annotation.versioning.Version;
