/** The dialog that buys an add-on, and the list of what was bought. */
package org.partnerconsole.addons.ui;
