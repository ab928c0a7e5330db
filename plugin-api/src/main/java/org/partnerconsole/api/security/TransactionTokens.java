package org.partnerconsole.api.security;

import java.time.Duration;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Short-lived tokens that let whoever has one call this plugin about one thing, such as a visit of
 * a portal, without an account. Methods take them by {@link
 * org.partnerconsole.api.rest.AccessKind#TRANSACTION_TOKEN}.
 */
@ProviderType
public interface TransactionTokens {

    /** The longest that a token may be good for. */
    Duration LONGEST = Duration.ofHours(24);

    /**
     * Issues a token for the calling partner and this plugin. It can't be taken back.
     *
     * @param subject what it is about, such as a transaction id; 1 to 200 characters
     * @param lifetime how long it is good for, up to {@link #LONGEST}
     * @return what the caller sends as {@code Authorization: Bearer}
     * @throws IllegalArgumentException if the subject or the lifetime is out of its range
     * @throws IllegalStateException if there is no partner
     */
    String issue(String subject, Duration lifetime);

    /** What the token of the current request is about; empty if it came without such a token. */
    Optional<String> subject();
}
