package org.partnerconsole.platform.rest;

/** An error as a page for people. */
final class ErrorHtml {

    static final String MEDIA_TYPE = "text/html;charset=utf-8";

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Partner Console</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1rem;color-scheme:light dark}small{opacity:.7}</style>
            </head><body><h1>%s</h1><p>%s.</p>%s</body></html>
            """;

    private static final String WAY_HOME = "<p><a href=\"/\">Go to the console</a></p>";

    private static final String FOR_SUPPORT = "<p><small>Correlation id %s</small></p>";

    private ErrorHtml() {}

    /** For somebody who uses the console. */
    static String ofConsole(RestError error) {
        return PAGE.formatted(escaped(error.title()), escaped(error.message()), WAY_HOME);
    }

    /** For a visitor of a page that has nothing to do with the console. */
    static String ofVisit(RestError error, String correlationId) {
        return PAGE.formatted(
                escaped(error.title()),
                escaped(error.message()),
                FOR_SUPPORT.formatted(escaped(correlationId)));
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        point -> {
                            switch (point) {
                                case '&' -> safe.append("&amp;");
                                case '<' -> safe.append("&lt;");
                                case '>' -> safe.append("&gt;");
                                case '"' -> safe.append("&quot;");
                                case '\'' -> safe.append("&#39;");
                                default -> safe.appendCodePoint(point);
                            }
                        });
        return safe.toString();
    }
}
