/**
 * What other plugins can ask about add-ons: which can be bought for an order, and what they cost.
 */
@Version("1.0.0")
package org.partnerconsole.addons.api;

import org.osgi.annotation.versioning.Version;
