package org.partnerconsole.platform.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
        Optional<SignedInCaller> caller =
                accounts.person(
                        parameter(request, "username").strip(), parameter(request, "password"));
        if (caller.isEmpty()) {
            LOG.info("A sign-in was refused");
            response.sendRedirect("login?error");
            return;
        }
        // A new id: one that an attacker may have planted must not become a signed-in one. Not a
        // new
        // session: the page that is just being left would take its end for a reason to reload.
        request.getSession(true).setAttribute(ConsoleAuthentication.CALLER, caller.get());
        request.changeSessionId();
        response.sendRedirect("./");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.sendRedirect("login");
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
