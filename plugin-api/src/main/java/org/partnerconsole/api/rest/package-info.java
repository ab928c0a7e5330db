/** How a REST method of a plugin is called, and how it refuses in words. */
@Version("1.0.0")
package org.partnerconsole.api.rest;

import org.osgi.annotation.versioning.Version;
