package org.partnerconsole.mobileplans.api;

import org.osgi.annotation.versioning.ProviderType;

/** What a portal, or the network behind it, reports about a transaction. */
@ProviderType
public sealed interface PortalCallback
        permits PurchaseWithProfileDownload, ActivationComplete, RegistrationChanged {

    /** What it is about. */
    Subject subject();
}
