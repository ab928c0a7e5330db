package org.partnerconsole.platform.security;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The tokens whose signature was right, with what they say: systems send one token for an hour, and
 * its signature takes longer to check than many a request to answer.
 *
 * <p>Nothing but the signature is settled here. Whether its key is still accepted, and whether the
 * token has expired or was revoked, is asked each time.
 */
final class VerifiedTokens {

    private static final int MOST = 1000;

    private final Map<String, Verified> known = Collections.synchronizedMap(new Recent());

    /**
     * A token with the right signature.
     *
     * @param type of which kind it is
     * @param keyId the key that has signed it
     * @param claims what it says
     */
    record Verified(String type, String keyId, JWTClaimsSet claims) {}

    /** What a token says, which is found out the first time; empty if it is not ours. */
    Optional<Verified> of(String token, Function<String, Optional<Verified>> check) {
        Optional<Verified> found =
                Optional.ofNullable(known.get(token)).or(() -> check.apply(token));
        found.ifPresent(verified -> known.put(token, verified));
        return found;
    }

    /** Made-up tokens never get in, so that they can't push out those in use. */
    private static final class Recent extends LinkedHashMap<String, Verified> {

        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
            return size() > MOST;
        }
    }
}
