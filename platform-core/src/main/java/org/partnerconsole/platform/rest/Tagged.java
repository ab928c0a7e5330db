package org.partnerconsole.platform.rest;

import java.util.Optional;

/** A resource that has an entity tag of its own. */
public interface Tagged {

    /** The tag, without quotes; empty if this one has none. */
    Optional<String> tag();
}
