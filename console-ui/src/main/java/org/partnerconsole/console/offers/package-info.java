/** The views of the catalogue: what a partner sells. */
package org.partnerconsole.console.offers;
