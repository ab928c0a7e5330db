package org.partnerconsole.mobileplans.api;

/** What a portal, or the network behind it, reports about a transaction. */
public sealed interface PortalCallback
        permits PurchaseWithProfileDownload, ActivationComplete, RegistrationChanged {

    /** What it is about. */
    Subject subject();
}
