/** How the console and its plugins are, for the one who runs them. */
package org.partnerconsole.platform.health;
