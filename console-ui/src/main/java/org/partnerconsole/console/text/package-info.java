/** Texts, and how values are written for a reader. */
package org.partnerconsole.console.text;
