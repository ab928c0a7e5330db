/** The purchase of an add-on: what may be bought, the patch that buys it, the log of purchases. */
package org.partnerconsole.addons.purchase;
