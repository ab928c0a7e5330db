/** The ledger of request ids: a wish that was fulfilled is answered again, not fulfilled again. */
package org.partnerconsole.billing.request;
