/** How often something may be done. */
package org.partnerconsole.platform.limit;
