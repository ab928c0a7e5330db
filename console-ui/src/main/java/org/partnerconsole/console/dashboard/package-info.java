/** Where a partner's work begins. */
package org.partnerconsole.console.dashboard;
