/** What went wrong, in words. */
package org.partnerconsole.console.mishap;
