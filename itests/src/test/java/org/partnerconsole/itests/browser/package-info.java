/** Opens pages in the Chromium of the machine. */
package org.partnerconsole.itests.browser;
