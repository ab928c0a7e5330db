/** How systems get tokens, for themselves or for people who agree (OAuth 2.0, RFC 6749). */
package org.partnerconsole.platform.oauth;
