/** Who may see which view, and the way in. */
package org.partnerconsole.console.signin;
