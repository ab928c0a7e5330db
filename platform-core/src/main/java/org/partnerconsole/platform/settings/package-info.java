/** Settings of plugins: read from their metatype, kept in the database, checked when changed. */
package org.partnerconsole.platform.settings;
