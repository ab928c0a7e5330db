/** The catalogue: what a partner sells, and which add-ons go with which base offers. */
package org.partnerconsole.billing.offer;
