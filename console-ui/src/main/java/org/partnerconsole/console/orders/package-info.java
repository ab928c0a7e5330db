/** The view of an order. */
package org.partnerconsole.console.orders;
