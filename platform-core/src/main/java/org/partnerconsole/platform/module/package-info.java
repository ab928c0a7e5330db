/** What the core and each plugin bring along. */
package org.partnerconsole.platform.module;
