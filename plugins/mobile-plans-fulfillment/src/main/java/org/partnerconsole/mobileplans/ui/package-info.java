/** The board of fulfillments, and the page of one of them. */
package org.partnerconsole.mobileplans.ui;
