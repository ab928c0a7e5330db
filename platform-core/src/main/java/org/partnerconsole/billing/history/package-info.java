/** What happened to orders, subscriptions and customers, as the trail of changes has it. */
package org.partnerconsole.billing.history;
