/** The forms for settings of plugins. */
package org.partnerconsole.console.settings;
