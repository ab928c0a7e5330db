/** Who calls: accounts, sign-in, tokens, and the caller of each thread. */
package org.partnerconsole.platform.security;
