/** Who changed what: the activity log, and the history of one thing. */
package org.partnerconsole.console.activity;
