/** Keeps fulfillments, and moves them on. */
package org.partnerconsole.mobileplans.fulfillment;
