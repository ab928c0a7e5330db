/** The trail of changes: who, when, from where, what before and after. */
package org.partnerconsole.platform.audit;
