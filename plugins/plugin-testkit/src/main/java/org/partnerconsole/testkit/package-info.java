/**
 * Runs plugins in a JUnit test: the console's platform with its framework, database, REST
 * application and views, without the server around it.
 */
package org.partnerconsole.testkit;
