/** Plugins made of texts, for tests. */
package org.partnerconsole.jarbuilder;
