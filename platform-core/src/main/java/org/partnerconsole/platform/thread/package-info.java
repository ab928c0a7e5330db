/** Threads that the server knows. */
package org.partnerconsole.platform.thread;
