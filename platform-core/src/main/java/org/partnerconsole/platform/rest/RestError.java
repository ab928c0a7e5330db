package org.partnerconsole.platform.rest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.platform.plugin.PluginRefused;

/**
 * An error as a client may see it: nothing of the inside of the server.
 *
 * @param status the HTTP status
 * @param code what programs tell it by
 * @param message what people read
 */
record RestError(int status, String code, String message) {

    private static final String NOT_FOUND = "1000";
    private static final String BAD_INPUT = "800002";
    private static final String UNEXPECTED = "800003";

    static RestError of(Throwable failure) {
        return switch (failure) {
            case Refusal refusal ->
                    new RestError(refusal.status(), refusal.code(), refusal.getMessage());
            case PluginRefused refused ->
                    new RestError(409, "plugin_refused", refused.getMessage());
            case ConstraintViolationException violations ->
                    new RestError(400, BAD_INPUT, sentence(violations));
            case JacksonException json -> new RestError(400, BAD_INPUT, sentence(json));
            case WebApplicationException http -> of(http);
            default -> unexpected();
        };
    }

    static RestError unauthenticated() {
        return new RestError(
                401,
                "800001",
                "The bearer token is missing, malformed, expired or not of this console: get one"
                        + " from POST /oauth2/token and send it as Authorization: Bearer <token>");
    }

    static RestError forbidden(String name) {
        return new RestError(
                403,
                "900150",
                "The roles of %s do not allow this: ask an admin of the partner for a role that does"
                        .formatted(name));
    }

    static RestError badAddress() {
        return new RestError(
                400,
                BAD_INPUT,
                "The address has a character that no address may have: encode it as %XX");
    }

    static RestError ofStatus(int status) {
        return switch (status) {
            case 400 -> badAddress();
            case 401 -> unauthenticated();
            case 404 ->
                    new RestError(
                            404, NOT_FOUND, "There is nothing at this address: check its spelling");
            case 405 ->
                    new RestError(
                            405,
                            "method_not_allowed",
                            "The address does not take this method: see the API's description");
            case 406 ->
                    new RestError(
                            406,
                            "not_acceptable",
                            "Only JSON is answered: accept application/json");
            case 413 -> new RestError(413, "too_large", "The body is too large: send it in parts");
            case 415 ->
                    new RestError(
                            415,
                            "unsupported_media_type",
                            "The body's media type is not taken here: send application/json");
            default ->
                    status < 500
                            ? new RestError(
                                    status, BAD_INPUT, "The request can't be read: check its form")
                            : unexpected();
        };
    }

    String title() {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }

    private static RestError unexpected() {
        return new RestError(
                500,
                UNEXPECTED,
                "Something unexpected happened; nothing was changed. Try again, and if it stays so,"
                        + " tell support the correlation id");
    }

    private static RestError of(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        Throwable cause = failure.getCause();
        if (status < 500 && cause instanceof Refusal refusal) {
            return of(refusal);
        }
        return status == 400
                ? new RestError(400, BAD_INPUT, "The request can't be read: check its form")
                : ofStatus(status);
    }

    private static String sentence(ConstraintViolationException violations) {
        return violations.getConstraintViolations().stream()
                .map(
                        violation ->
                                "%s %s, but it is '%s'"
                                        .formatted(
                                                violation.getPropertyPath(),
                                                violation.getMessage(),
                                                violation.getInvalidValue()))
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static String sentence(JacksonException json) {
        JsonLocation at = json.getLocation();
        String place =
                at == null || at.getLineNr() < 0
                        ? ""
                        : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
        // Only the first sentence: what follows names classes.
        String reason =
                json.getOriginalMessage()
                        .lines()
                        .findFirst()
                        .orElse("")
                        .replaceAll("(`|\")?(java|org|com)(\\.\\w+)+[\\w$.<>]*(`|\")?", "the value")
                        .strip();
        return "The body is not the JSON that is expected here%s: %s".formatted(place, reason);
    }
}
