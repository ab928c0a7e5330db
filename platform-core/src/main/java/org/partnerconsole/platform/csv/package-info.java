/** Tables as comma-separated values, for spreadsheets and scripts. */
package org.partnerconsole.platform.csv;
