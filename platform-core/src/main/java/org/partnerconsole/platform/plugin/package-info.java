/** The plugin runtime: how plugins come, change, are switched and go. */
package org.partnerconsole.platform.plugin;
