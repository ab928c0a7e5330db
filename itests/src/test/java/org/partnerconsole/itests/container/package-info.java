/** The console in the server that Arquillian starts. */
package org.partnerconsole.itests.container;
