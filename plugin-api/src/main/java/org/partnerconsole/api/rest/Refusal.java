package org.partnerconsole.api.rest;

import java.util.Objects;

/**
 * A request that can't be granted, in words for the one who asked.
 *
 * <p>The message names the culprit, the value and the next step. The platform turns it into the
 * error shape of the address that was called, with a correlation id; nothing else of it is shown.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    /**
     * Refuses with any status.
     *
     * @param status the HTTP status, 400 to 499
     * @param code the code that programs tell this refusal by, such as {@code 2002} (Partner Center
     *     error codes) or a word
     * @param message culprit, value and next step
     */
    public Refusal(int status, String code, String message) {
        super(Objects.requireNonNull(message, "message"));
        if (status < 400 || status > 499) {
            throw new IllegalArgumentException(
                    "a refusal has a status of 400 to 499, but it is " + status);
        }
        this.status = status;
        this.code = Objects.requireNonNull(code, "code");
    }

    /** The request itself is wrong (400). */
    public static Refusal badRequest(String code, String message) {
        return new Refusal(400, code, message);
    }

    /** What was asked for is not there, or not the caller's (404). */
    public static Refusal notFound(String code, String message) {
        return new Refusal(404, code, message);
    }

    /** The request does not fit what is there (409). */
    public static Refusal conflict(String code, String message) {
        return new Refusal(409, code, message);
    }

    /** The HTTP status, 400 to 499. */
    public int status() {
        return status;
    }

    /** The code that programs tell this refusal by. */
    public String code() {
        return code;
    }
}
