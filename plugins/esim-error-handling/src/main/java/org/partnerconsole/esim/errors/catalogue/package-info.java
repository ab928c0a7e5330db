/** Every eSIM error that is known, and how it is told by its spellings. */
package org.partnerconsole.esim.errors.catalogue;
