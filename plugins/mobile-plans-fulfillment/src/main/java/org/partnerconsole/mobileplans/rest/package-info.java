/** The REST resources of Mobile Plans, and the readers of what portals send. */
package org.partnerconsole.mobileplans.rest;
