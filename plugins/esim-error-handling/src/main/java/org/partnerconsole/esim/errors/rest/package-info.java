/** The REST resources of eSIM errors. */
package org.partnerconsole.esim.errors.rest;
