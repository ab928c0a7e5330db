/** Entities and transactions: one connection, and the rows of one partner. */
package org.partnerconsole.platform.persistence;
