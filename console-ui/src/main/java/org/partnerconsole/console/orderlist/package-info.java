/** The orders of all customers in one list. */
package org.partnerconsole.console.orderlist;
