/** The views of subscriptions: all of a partner, and one. */
package org.partnerconsole.console.subscriptions;
