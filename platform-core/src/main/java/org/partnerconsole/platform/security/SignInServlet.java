package org.partnerconsole.platform.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs people in with the form of the login page. */
@WebServlet("/sign-in")
public class SignInServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(SignInServlet.class);

    @Inject private transient Accounts accounts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SignInReturn back = SignInReturn.of(request);
        if (isForged(request)) {
            LOG.info("A sign-in from another site was refused");
            response.sendRedirect(back.toLogin("error"));
            return;
        }
        Optional<SignedInCaller> caller;
        try {
            caller =
                    accounts.prove(
                            parameter(request, "username").strip(), parameter(request, "password"));
        } catch (TooManyFailures e) {
            LOG.info("A sign-in was refused: too many have failed under this name");
            response.sendRedirect(back.toLogin("wait"));
            return;
        }
        if (caller.isEmpty()) {
            LOG.info("A sign-in was refused");
            response.sendRedirect(back.toLogin("error"));
            return;
        }
        // A new id: one that an attacker may have planted must not become a signed-in one. Not a
        // new session: the page that is just being left would take its end for a reason to reload.
        endSessionOfAnother(request, caller.get());
        request.getSession(true).setAttribute(ConsoleAuthentication.CALLER, caller.get());
        request.changeSessionId();
        response.sendRedirect(back.onward());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.sendRedirect("login");
    }

    /** Another site must not sign its visitor in under a name of its own choice. */
    private static boolean isForged(HttpServletRequest request) {
        return "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }

    /** Open pages go on as the person they were opened by, so they can't be taken over. */
    private static void endSessionOfAnother(HttpServletRequest request, SignedInCaller caller) {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(ConsoleAuthentication.CALLER)
                        instanceof SignedInCaller known
                && !known.name().equals(caller.name())) {
            session.invalidate();
        }
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
