/** Releases of the plugins on the fly, each really another one, and what is done with them. */
package org.partnerconsole.itests.release;
