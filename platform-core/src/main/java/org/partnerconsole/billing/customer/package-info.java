/** The customers of a partner. */
package org.partnerconsole.billing.customer;
