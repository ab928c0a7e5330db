/** Clients of the Partner Center contract, as those in use behave. */
package org.partnerconsole.itests.sdk;
