/** What is downloaded: lists as comma-separated values. */
package org.partnerconsole.console.export;
