/** How the console starts and stops, and how it was asked to. */
package org.partnerconsole.platform.boot;
