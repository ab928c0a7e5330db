/**
 * The billing core as a plugin sees it: customers, offers, subscriptions, orders, and how an order
 * is changed.
 */
@Version("1.0.0")
package org.partnerconsole.api.billing;

import org.osgi.annotation.versioning.Version;
