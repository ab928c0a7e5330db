/** Small parts that several views of the core are made of. */
package org.partnerconsole.console.part;
