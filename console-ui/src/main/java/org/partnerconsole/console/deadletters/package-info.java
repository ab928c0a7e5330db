/** The view of work that has failed for good, for those who run the platform. */
package org.partnerconsole.console.deadletters;
