/** The page on which people read and try the REST API. */
package org.partnerconsole.console.reference;
