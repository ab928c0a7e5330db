package org.partnerconsole.platform.oauth;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.partnerconsole.platform.rest.ErrorPage;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.SignInReturn;
import org.partnerconsole.platform.security.SignedInCaller;

/**
 * Where systems send people to agree: has them sign in, and then asks them. What nobody can be
 * asked is said here already.
 */
@WebServlet("/oauth2/authorize")
public class AuthorizeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient Authorizations authorizations;
    @Inject private transient Callers callers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        Optional<SignedInCaller> person = callers.current();
        Verdict verdict =
                person.map(somebody -> authorizations.judge(query, somebody))
                        .orElseGet(() -> authorizations.judge(query));
        switch (verdict) {
            case Verdict.Refused refused -> ErrorPage.show(response, 400, refused.message());
            case Verdict.SentBack back -> response.sendRedirect(back.to().toString());
            case Verdict.Asked asked ->
                    response.sendRedirect(
                            person.isPresent()
                                    ? "/consent?" + query
                                    : "/" + SignInReturn.toSystem(query).toLogin());
        }
    }
}
