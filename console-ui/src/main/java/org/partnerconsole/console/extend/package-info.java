/** What plugins add to pages of the core. */
package org.partnerconsole.console.extend;
