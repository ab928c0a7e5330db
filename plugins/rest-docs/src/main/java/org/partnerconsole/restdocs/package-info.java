/** Takes what the Javadoc of REST methods says into the description of the REST API. */
package org.partnerconsole.restdocs;
