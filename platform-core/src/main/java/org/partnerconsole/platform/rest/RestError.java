package org.partnerconsole.platform.rest;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.partnerconsole.api.rest.AccessKind;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.platform.plugin.CircuitOpen;
import org.partnerconsole.platform.plugin.PluginRefused;
import org.partnerconsole.platform.security.SignedInCaller;
import org.partnerconsole.platform.security.TooManyFailures;

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

    private static final String NO_TOKEN = "800001";
    private static final String BAD_TOKEN = "400";
    private static final String NO_RIGHT = "900150";
    private static final String BEARER = "Bearer realm=\"partner-console\"";
    private static final String BASIC = "Basic realm=\"partner-console\", charset=\"UTF-8\"";

    private static final List<String> PARSED_HEADERS =
            List.of("Accept", "Accept-Charset", "Accept-Language", "Content-Type");

    static RestError of(Throwable failure) {
        return switch (failure) {
            case Refusal refusal ->
                    new RestError(refusal.status(), refusal.code(), refusal.getMessage());
            case CircuitOpen circuit -> ill(circuit);
            case TooManyFailures often ->
                    new RestError(429, "too_many_failures", often.getMessage());
            case PluginRefused refused ->
                    new RestError(409, "plugin_refused", refused.getMessage());
            case ConstraintViolationException violations ->
                    new RestError(400, BAD_INPUT, sentence(violations));
            case JacksonException json -> new RestError(400, BAD_INPUT, JsonFault.sentence(json));
            case WebApplicationException http -> of(http);
            default -> unexpected();
        };
    }

    /**
     * Nobody who is known has called (domain reference B.5: 800001 without a token, else 400).
     *
     * @param bringsToken whether a bearer token came along, which is worth nothing then
     */
    static RestError unauthenticated(boolean bringsToken) {
        return bringsToken
                ? new RestError(
                        401,
                        BAD_TOKEN,
                        "The bearer token is malformed, expired, revoked or not of this console: get"
                                + " another from POST /oauth2/token")
                : new RestError(
                        401,
                        NO_TOKEN,
                        "The bearer token is missing: get one from POST /oauth2/token and send it as"
                                + " Authorization: Bearer <token>");
    }

    /** Without any of the credentials that an address takes. */
    static RestError unauthenticated(Set<AccessKind> access, boolean bringsToken) {
        if (access.equals(Set.of(AccessKind.BEARER))) {
            return unauthenticated(bringsToken);
        }
        String ways =
                access.stream()
                        .sorted()
                        .map(RestError::credentials)
                        .collect(Collectors.joining(", or "));
        return new RestError(
                401,
                bringsToken && !access.equals(Set.of(AccessKind.BASIC)) ? BAD_TOKEN : NO_TOKEN,
                "The credentials are missing, wrong, expired or not of this console: send " + ways);
    }

    private static String credentials(AccessKind kind) {
        return switch (kind) {
            case BEARER -> "a bearer token from POST /oauth2/token";
            case TRANSACTION_TOKEN -> "the transaction's own token as a bearer token";
            case BASIC -> "a client id and its secret by HTTP Basic";
            case PUBLIC -> "nothing";
        };
    }

    static RestError forbidden(SignedInCaller caller, String... roles) {
        String needed = String.join(", ", roles);
        boolean isForPartners = !Arrays.asList(roles).contains(Roles.OPERATOR);
        return new RestError(
                403,
                NO_RIGHT,
                caller.partner().isEmpty() && isForPartners
                        ? "%s belongs to no partner, and this address shows a partner's data: use a client of that partner, with one of the roles %s"
                                .formatted(caller.name(), needed)
                        : "%s has none of the roles that may do this (%s): %s"
                                .formatted(
                                        caller.name(),
                                        needed,
                                        isForPartners
                                                ? "ask an admin of the partner for one of them"
                                                : "ask the operator of the console to do it"));
    }

    /** A resource of a plugin has failed too often in a row, and is left alone for a while. */
    static RestError ill(CircuitOpen circuit) {
        return new RestError(503, "plugin_ill", circuit.getMessage());
    }

    static RestError badAddress() {
        return new RestError(
                400,
                BAD_INPUT,
                "The address has a character that no address may have: encode it as %XX");
    }

    /**
     * What can't be read are headers.
     *
     * @param header the value of a header by its name; null if it was not sent
     */
    static RestError badHeaders(UnaryOperator<String> header) {
        String sent =
                PARSED_HEADERS.stream()
                        .filter(name -> header.apply(name) != null)
                        .map(name -> "%s: %s".formatted(name, shortened(header.apply(name))))
                        .collect(Collectors.joining("; "));
        return new RestError(
                400,
                BAD_INPUT,
                "A header can't be read: send Accept and Content-Type such as application/json, but they are (%s)"
                        .formatted(sent));
    }

    static RestError ofStatus(int status) {
        return switch (status) {
            case 400 -> badAddress();
            case 401 -> unauthenticated(false);
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
                            "The address answers nothing that is accepted: accept application/json, or text/csv of a table");
            case 413 -> new RestError(413, "too_large", "The body is too large: send it in parts");
            case 415 ->
                    new RestError(
                            415,
                            "unsupported_media_type",
                            "The body's Content-Type is missing or not taken here: send application/json,"
                                    + " or to /oauth2/token application/x-www-form-urlencoded");
            case 503 ->
                    new RestError(
                            503,
                            "starting",
                            "The console is still starting: try again in a few seconds");
            default ->
                    status < 500
                            ? new RestError(
                                    status, BAD_INPUT, "The request can't be read: check its form")
                            : unexpected();
        };
    }

    /**
     * The header WWW-Authenticate (RFC 6750, section 3): how to prove who one is, where that is
     * what is missing.
     */
    Optional<String> challenge(RestArea area) {
        return challenge(
                area == RestArea.OAUTH ? Set.of(AccessKind.BASIC) : Set.of(AccessKind.BEARER));
    }

    /** The header WWW-Authenticate of an address that takes some kinds of credentials. */
    Optional<String> challenge(Set<AccessKind> access) {
        String fault =
                switch (code) {
                    case BAD_TOKEN -> ", error=\"invalid_token\"";
                    case NO_RIGHT -> ", error=\"insufficient_scope\"";
                    default -> "";
                };
        return status == 401 || status == 403 && code.equals(NO_RIGHT)
                ? Optional.of(
                        access.stream()
                                .map(kind -> kind == AccessKind.BASIC ? BASIC : BEARER + fault)
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(", ")))
                : Optional.empty();
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
                                                property(violation.getPropertyPath()),
                                                violation.getMessage(),
                                                shortened(
                                                        String.valueOf(
                                                                violation.getInvalidValue()))))
                .sorted()
                .collect(Collectors.joining("; "));
    }

    /** Without the names of the Java method and its parameter, which come first. */
    private static String property(Path path) {
        String name =
                StreamSupport.stream(path.spliterator(), false)
                        .filter(node -> node.getKind() == ElementKind.PROPERTY)
                        .map(Path.Node::toString)
                        .collect(Collectors.joining("."));
        return name.isEmpty() ? "The value" : name;
    }

    private static String shortened(String text) {
        return text.length() <= 64 ? text : text.substring(0, 64) + "…";
    }
}
