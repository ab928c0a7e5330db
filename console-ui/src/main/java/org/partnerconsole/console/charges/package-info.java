/** What customers are charged, and the months it is billed in. */
package org.partnerconsole.console.charges;
