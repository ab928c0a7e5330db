/** Add-on ordering over REST. The purchase itself is the PATCH of an order. */
package org.partnerconsole.addons.rest;
