package org.partnerconsole.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;

/** The server whose transactions the persistence provider takes part in. */
@ApplicationScoped
public class PersistenceServer {

    /** As EclipseLink knows it: a short name, or the name of its class for the server. */
    public String name() {
        return "WebSphere_Liberty";
    }
}
