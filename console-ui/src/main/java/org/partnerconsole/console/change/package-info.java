/** What can be done to a subscription: which acts there are, and the dialogs that do them. */
package org.partnerconsole.console.change;
