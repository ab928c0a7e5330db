/** The views of a partner's customers. */
package org.partnerconsole.console.customers;
