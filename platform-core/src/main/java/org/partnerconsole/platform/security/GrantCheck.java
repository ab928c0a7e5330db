package org.partnerconsole.platform.security;

import java.util.UUID;

/** Knows whether what a person has allowed a system still stands. */
public interface GrantCheck {

    /** Whether tokens of a grant are still good. */
    boolean stands(UUID grant);
}
