/** Empty databases for tests: the console keeps its promises on each that it runs on. */
package org.partnerconsole.testing.database;
