/** The composition of the console: the page, the servlet, and how Vaadin gets its objects. */
package org.partnerconsole.console;
