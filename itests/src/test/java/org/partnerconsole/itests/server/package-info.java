/**
 * Starts, asks and harms consoles: each a process of its own, on a free port, with its own data.
 */
package org.partnerconsole.itests.server;
