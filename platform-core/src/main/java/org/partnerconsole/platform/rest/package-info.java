/** The one REST application, composed of all modules, and how it answers what it refuses. */
package org.partnerconsole.platform.rest;
