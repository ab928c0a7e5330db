package org.partnerconsole.api.security;

import org.osgi.annotation.versioning.ProviderType;

/** Says who is calling at this moment, on this thread. */
@ProviderType
public interface CurrentCaller {

    /**
     * The caller of the request, event or timer that this thread works on.
     *
     * @throws IllegalStateException if the thread works for nobody
     */
    Caller get();
}
