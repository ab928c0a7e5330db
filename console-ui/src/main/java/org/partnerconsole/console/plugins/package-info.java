/** The view of the plugins, for those who run the platform. */
package org.partnerconsole.console.plugins;
