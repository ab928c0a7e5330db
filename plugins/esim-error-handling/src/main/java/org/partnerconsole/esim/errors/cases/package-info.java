/** Opens, counts and closes cases. */
package org.partnerconsole.esim.errors.cases;
