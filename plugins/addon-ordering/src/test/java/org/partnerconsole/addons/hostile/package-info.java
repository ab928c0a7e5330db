/** Requests to the contract that no honest client sends, to the console with this plugin in it. */
package org.partnerconsole.addons.hostile;
