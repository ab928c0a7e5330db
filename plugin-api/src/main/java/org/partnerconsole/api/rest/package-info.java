/** How a plugin refuses a request in words. */
@Version("1.0.0")
package org.partnerconsole.api.rest;

import org.osgi.annotation.versioning.Version;
