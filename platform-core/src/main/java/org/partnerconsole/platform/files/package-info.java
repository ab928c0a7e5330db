/** Serves the static files of plugins. */
package org.partnerconsole.platform.files;
