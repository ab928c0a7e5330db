/** One search for customers, orders, subscriptions and offers. */
package org.partnerconsole.billing.find;
