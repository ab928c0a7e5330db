package org.partnerconsole.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/**
 * Finds out who is calling: systems by bearer token, people by the session they signed in with.
 *
 * <p>One never counts as the other. A session's cookie opens no REST address (no forged request
 * from another site can order anything), and a token opens no page.
 */
@ApplicationScoped
public class ConsoleAuthentication implements HttpAuthenticationMechanism {

    /** The request attribute that holds the {@link SignedInCaller}. */
    static final String CALLER = SignedInCaller.class.getName();

    private static final String SCHEME = "Bearer ";

    private final BearerTokens tokens;

    /** Only for the container's proxy. */
    protected ConsoleAuthentication() {
        this(null);
    }

    @Inject
    ConsoleAuthentication(BearerTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext messageContext) {
        Optional<SignedInCaller> caller =
                ConsolePaths.isRest(request.getRequestURI())
                        ? byToken(request)
                        : bySession(request);
        if (caller.isEmpty()) {
            return messageContext.doNothing();
        }
        request.setAttribute(CALLER, caller.get());
        return messageContext.notifyContainerAboutLogin(caller.get().name(), caller.get().roles());
    }

    /** Who signed in with the session of a request. */
    static Optional<SignedInCaller> bySession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable((SignedInCaller) session.getAttribute(CALLER));
    }

    private Optional<SignedInCaller> byToken(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? tokens.read(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }
}
