/** The frame around all views, and what keeps open browsers in step with plugins and data. */
package org.partnerconsole.console.shell;
