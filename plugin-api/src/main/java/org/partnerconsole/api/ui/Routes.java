package org.partnerconsole.api.ui;

import java.util.regex.Pattern;

/** Addresses of pages of the console, as contributions name them. */
final class Routes {

    // No scheme, no host, no way out: what is made a link must stay inside of the console. A colon
    // is fine in an id, but not in the first segment, where it would end a scheme.
    private static final Pattern PAGE =
            Pattern.compile("(?!.*(//|\\.\\./))[^/\\\\:?#\\p{Cntrl}]+([/?][^\\\\#\\p{Cntrl}]*)?");

    private Routes() {}

    static String checked(String route) {
        if (!PAGE.matcher(route).matches()) {
            throw new IllegalArgumentException(
                    "a route is a page of the console such as fulfillments/17, but it is '%s'"
                            .formatted(route));
        }
        return route;
    }
}
