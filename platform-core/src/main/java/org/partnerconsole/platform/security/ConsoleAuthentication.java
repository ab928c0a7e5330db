package org.partnerconsole.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/**
 * Finds out who is calling: systems by bearer token, people by the session they signed in with.
 *
 * <p>Not a mechanism of the container: the server's own trips over malformed credentials before any
 * page of ours is asked, and asks it only where credentials come with the request.
 *
 * <p>One never counts as the other. A session's cookie opens no REST address (no forged request
 * from another site can order anything), and a token opens no page.
 */
@ApplicationScoped
class ConsoleAuthentication {

    /** The attribute of a session that holds the {@link SignedInCaller}. */
    static final String CALLER = SignedInCaller.class.getName();

    private final BearerTokens tokens;
    private final RestRoots roots;

    /** Only for the container's proxy. */
    protected ConsoleAuthentication() {
        this(null, null);
    }

    @Inject
    ConsoleAuthentication(BearerTokens tokens, RestRoots roots) {
        this.tokens = tokens;
        this.roots = roots;
    }

    /** Who is calling; empty if that has not been proved. */
    Optional<SignedInCaller> identify(HttpServletRequest request) {
        return roots.isRest(request.getRequestURI()) ? byToken(request) : bySession(request);
    }

    private static Optional<SignedInCaller> bySession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable((SignedInCaller) session.getAttribute(CALLER));
    }

    private Optional<SignedInCaller> byToken(HttpServletRequest request) {
        return RestCredentials.bearer(request.getHeader("Authorization")).flatMap(tokens::read);
    }
}
