/** What the migrations of plugins may do, read from their SQL before any of it runs. */
package org.partnerconsole.platform.migration;
