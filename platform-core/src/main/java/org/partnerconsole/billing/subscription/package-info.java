/** What customers have bought, and how it lives on. */
package org.partnerconsole.billing.subscription;
