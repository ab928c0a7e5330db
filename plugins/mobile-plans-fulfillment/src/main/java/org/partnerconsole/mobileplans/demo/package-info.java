/** Fulfillments to look around in. */
package org.partnerconsole.mobileplans.demo;
