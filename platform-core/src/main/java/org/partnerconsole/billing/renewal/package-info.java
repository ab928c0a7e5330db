/** What happens to subscriptions by itself when a period or a commitment ends. */
package org.partnerconsole.billing.renewal;
