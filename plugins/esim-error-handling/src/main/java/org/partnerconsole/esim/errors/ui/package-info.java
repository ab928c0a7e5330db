/** The desk of eSIM cases. */
package org.partnerconsole.esim.errors.ui;
