/**
 * The Partner Center contract under {@code /v1}: addresses, JSON shapes and spellings of its
 * clients.
 */
package org.partnerconsole.billing.partnercenter;
