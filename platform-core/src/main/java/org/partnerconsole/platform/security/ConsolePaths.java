package org.partnerconsole.platform.security;

import java.util.Set;

/** Tells the addresses of systems from the pages of people. */
public final class ConsolePaths {

    private static final Set<String> REST_ROOTS = Set.of("v1", "api", "oauth2", ".well-known");

    private ConsolePaths() {}

    /** Whether a path belongs to the REST application; doubled slashes are one. */
    public static boolean isRest(String path) {
        String[] segments = segments(path);
        return !isConsent(segments)
                && (REST_ROOTS.contains(plain(segments[0])) || isToken(segments));
    }

    /** Whether people are sent there to allow a system something: a page among the tokens. */
    private static boolean isConsent(String[] segments) {
        return segments.length == 2
                && plain(segments[0]).equals("oauth2")
                && plain(segments[1]).equals("authorize");
    }

    /** Whether a path is below {@code /oauth2} or {@code /{partner}/oauth2}. */
    public static boolean isToken(String path) {
        return isToken(segments(path));
    }

    private static boolean isToken(String[] segments) {
        return plain(segments[0]).equals("oauth2")
                || segments.length > 1 && plain(segments[1]).equals("oauth2");
    }

    /** The first segment of a path, without the parameters that may follow a semicolon. */
    public static String root(String path) {
        return plain(segments(path)[0]);
    }

    /** The path with every run of slashes made one: a client joins its root and {@code /v1} so. */
    public static String normalised(String path) {
        return path.contains("//") ? path.replaceAll("/{2,}", "/") : path;
    }

    /** At least one, which may be empty. */
    private static String[] segments(String path) {
        String normalised = normalised(path);
        return (normalised.startsWith("/") ? normalised.substring(1) : normalised).split("/", 3);
    }

    private static String plain(String segment) {
        int parameters = segment.indexOf(';');
        return parameters < 0 ? segment : segment.substring(0, parameters);
    }
}
