/** Demo data of the billing core. */
package org.partnerconsole.billing.demo;
