/** How JSON is read and written. */
package org.partnerconsole.platform.json;
