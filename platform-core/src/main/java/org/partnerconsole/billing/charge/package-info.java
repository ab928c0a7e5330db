/**
 * What is charged: prices, the lines that follow from what happens to subscriptions, and the months
 * they are billed in.
 */
package org.partnerconsole.billing.charge;
