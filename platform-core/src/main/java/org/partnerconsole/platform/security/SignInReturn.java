package org.partnerconsole.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the sign-in goes on: to the start page, or to the request of a system that had the person
 * sign in. Only what that request said is carried along, never an address: nobody is led away.
 *
 * @param authorization the query of the request to {@code /oauth2/authorize}; empty if there was
 *     none
 */
public record SignInReturn(Optional<String> authorization) {

    /** The parameter of the sign-in page and its form that holds the query. */
    public static final String PARAMETER = "authorization";

    private static final Pattern QUERY = Pattern.compile("[!-~]{1,8000}");

    /** Drops what can't be a query. */
    public SignInReturn {
        authorization = authorization.filter(query -> QUERY.matcher(query).matches());
    }

    static SignInReturn of(HttpServletRequest request) {
        return new SignInReturn(Optional.ofNullable(request.getParameter(PARAMETER)));
    }

    /** The address of the sign-in page, relative to the console's root. */
    public String toLogin() {
        return authorization.map(query -> "login?" + parameter(query)).orElse("login");
    }

    /** The address of the sign-in page, told why it is shown again. */
    String toLogin(String reason) {
        return "login?" + reason + authorization.map(query -> "&" + parameter(query)).orElse("");
    }

    /** Where the form of the sign-in page is sent to. */
    public String toSignIn() {
        return authorization.map(query -> "sign-in?" + parameter(query)).orElse("sign-in");
    }

    /** Where a person goes once signed in. */
    public String onward() {
        return authorization.map(query -> "oauth2/authorize?" + query).orElse("./");
    }

    private static String parameter(String query) {
        return PARAMETER + "=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }
}
