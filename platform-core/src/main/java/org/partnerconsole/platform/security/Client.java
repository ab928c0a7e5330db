package org.partnerconsole.platform.security;

import java.util.List;
import java.util.Objects;

/**
 * A system that may call the console: by itself with a secret, or for people whom it sends here to
 * agree.
 *
 * @param id its client id (RFC 6749, section 2.2), up to 100 characters
 * @param name what people know it by, up to 200 characters
 * @param rights for whom it may act, and as what: for people never as more than they are themselves
 * @param redirectUris where people may be sent back to; empty if it acts for nobody
 * @param isPublic whether it can keep no secret, as an app on people's own devices can't
 */
public record Client(
        String id, String name, Rights rights, List<RedirectUri> redirectUris, boolean isPublic) {

    /** Keeps copies. */
    public Client {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(rights, "rights");
        redirectUris = List.copyOf(redirectUris);
        if (isPublic && redirectUris.isEmpty()) {
            throw new IllegalArgumentException(
                    "the client %s can neither keep a secret nor send people here: give it a secret or a redirect URI"
                            .formatted(id));
        }
    }
}
