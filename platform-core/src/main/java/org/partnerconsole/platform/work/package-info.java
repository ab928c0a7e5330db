/** Durable work: events and timers that outlive crashes and absent plugins. */
package org.partnerconsole.platform.work;
