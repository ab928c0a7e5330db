package org.partnerconsole.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the sign-in goes on: to the start page, to the page of the console that was asked for, or
 * to the request of a system that had the person sign in. Of that request only what it said is
 * carried along, and of a page only a path inside of the console: nobody is led away.
 *
 * @param authorization the query of the request to {@code /oauth2/authorize}; empty if there was
 *     none
 * @param page the path and query of a page, relative to the console's root; empty if none was asked
 *     for
 */
public record SignInReturn(Optional<String> authorization, Optional<String> page) {

    /** The parameter of the sign-in page and its form that holds the query. */
    public static final String PARAMETER = "authorization";

    /** The parameter of the sign-in page and its form that holds the page. */
    public static final String PAGE = "page";

    private static final Pattern QUERY = Pattern.compile("[!-~]{1,8000}");

    // No scheme, no host, no way up.
    private static final Pattern PATH =
            Pattern.compile(
                    "(?!.{2001})(?!.*(//|\\.\\./))[!-~&&[^/\\\\:?#]]+([/?][!-~&&[^\\\\#]]*)?");

    /** Drops what can't be a query or a page. */
    public SignInReturn {
        authorization = authorization.filter(query -> QUERY.matcher(query).matches());
        page = page.filter(path -> PATH.matcher(path).matches());
    }

    /** Goes on with the request of a system. */
    public static SignInReturn toSystem(String query) {
        return new SignInReturn(Optional.of(query), Optional.empty());
    }

    static SignInReturn of(HttpServletRequest request) {
        return new SignInReturn(
                Optional.ofNullable(request.getParameter(PARAMETER)),
                Optional.ofNullable(request.getParameter(PAGE)));
    }

    /** The address of the sign-in page, relative to the console's root. */
    public String toLogin() {
        return parameter().map(carried -> "login?" + carried).orElse("login");
    }

    /** The address of the sign-in page, told why it is shown again. */
    String toLogin(String reason) {
        return "login?" + reason + parameter().map(carried -> "&" + carried).orElse("");
    }

    /** Where the form of the sign-in page is sent to. */
    public String toSignIn() {
        return parameter().map(carried -> "sign-in?" + carried).orElse("sign-in");
    }

    /** Where a person goes once signed in. */
    public String onward() {
        return authorization.map(query -> "oauth2/authorize?" + query).or(() -> page).orElse("./");
    }

    private Optional<String> parameter() {
        return authorization
                .map(query -> parameter(PARAMETER, query))
                .or(() -> page.map(path -> parameter(PAGE, path)));
    }

    private static String parameter(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
