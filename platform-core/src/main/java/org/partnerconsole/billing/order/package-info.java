/**
 * Orders, and how they are changed: once per request id, under a lock, as a whole or not at all.
 */
package org.partnerconsole.billing.order;
