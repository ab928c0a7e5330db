/** The one clock. */
package org.partnerconsole.platform.time;
