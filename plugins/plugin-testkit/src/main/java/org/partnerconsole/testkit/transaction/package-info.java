/** One connection per transaction, bound to the thread: what the server's transactions promise. */
package org.partnerconsole.testkit.transaction;
