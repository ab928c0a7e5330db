/** What was set by environment variables. */
package org.partnerconsole.platform.environment;
