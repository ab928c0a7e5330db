package org.partnerconsole.platform.work;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A failure in words, as long as a column takes. */
final class FailureText {

    private static final int LONGEST_VALUE = 64;
    private static final int LONGEST_LINE = 1000;
    private static final int LONGEST_TEXT = 20_000;

    private FailureText() {}

    /** The failure and its causes in a line. */
    static String line(Throwable failure) {
        StringBuilder line = new StringBuilder();
        for (Throwable cause = failure;
                cause != null && line.length() < LONGEST_LINE;
                cause = cause.getCause()) {
            line.append(line.isEmpty() ? "" : ", because of ")
                    .append(cause.getClass().getSimpleName())
                    .append(cause.getMessage() == null ? "" : ": " + cause.getMessage());
        }
        return storable(line.toString().replaceAll("\\s+", " "), LONGEST_LINE);
    }

    /** The failure and its causes, with where they came from. */
    static String full(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return storable(text.toString(), LONGEST_TEXT);
    }

    /** A value that came in, as long as an answer bears. */
    static String shortened(String value) {
        return storable(value, LONGEST_VALUE);
    }

    private static String storable(String text, int longest) {
        String clean = text.replace('\0', '\uFFFD');
        return clean.length() <= longest ? clean : clean.substring(0, longest - 1) + "…";
    }
}
