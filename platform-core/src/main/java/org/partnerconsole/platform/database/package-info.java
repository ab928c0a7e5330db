/** The one database, and how the tables of each module are brought up to date. */
package org.partnerconsole.platform.database;
