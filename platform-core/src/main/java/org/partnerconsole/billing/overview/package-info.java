/** How a partner's business stands today, quickly however large it is. */
package org.partnerconsole.billing.overview;
