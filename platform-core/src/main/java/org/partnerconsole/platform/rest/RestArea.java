package org.partnerconsole.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnerconsole.platform.json.Json;
import org.partnerconsole.platform.security.ConsolePaths;

/** A part of the address space, and the shape that its errors have. */
enum RestArea {
    /** {@code /v1}: the Partner Center contract (domain reference B.5). */
    PARTNER_CENTER("application/json; charset=utf-8") {
        @Override
        Map<String, Object> body(RestError error, String correlationId) {
            return Map.of(
                    "code", error.code(),
                    "description", limited(error.message()),
                    "data", List.of(correlationId),
                    "source", "PartnerConsole");
        }

        /**
         * Existing clients repeat a request without end unless its status is one of these, so a
         * wrong method or media type is a bad request here. Only 503 they are meant to repeat.
         */
        @Override
        RestError fitted(RestError error) {
            return switch (error.status()) {
                case 400, 401, 403, 404, 409, 429, 503 -> error;
                case 405 -> new RestError(400, "900127", error.message());
                default ->
                        error.status() < 500
                                ? new RestError(400, "800002", error.message())
                                : new RestError(500, "800003", error.message());
            };
        }
    },

    /** {@code /oauth2}: RFC 6749, section 5.2. */
    OAUTH("application/json; charset=utf-8") {
        @Override
        Map<String, Object> body(RestError error, String correlationId) {
            return Map.of(
                    "error", error.code(),
                    "error_description", limited(error.message()),
                    "correlation_id", correlationId);
        }

        /** Its clients know the words of the RFC only; the resource itself speaks them already. */
        @Override
        RestError fitted(RestError error) {
            if (error.status() >= 500) {
                return new RestError(error.status(), "server_error", error.message());
            }
            return GRANT_ERRORS.contains(error.code())
                    ? error
                    : new RestError(error.status(), "invalid_request", error.message());
        }
    },

    /** {@code /api}, and the roots that plugins declare: RFC 9457. */
    PROBLEM("application/problem+json") {
        @Override
        Map<String, Object> body(RestError error, String correlationId) {
            return Map.of(
                    "type", "about:blank",
                    "title", error.title(),
                    "status", error.status(),
                    "code", error.code(),
                    "detail", limited(error.message()),
                    "correlationId", correlationId);
        }
    },

    /** {@code /portal}: what people see who buy from a partner. */
    PORTAL(ErrorHtml.MEDIA_TYPE) {
        @Override
        Map<String, Object> body(RestError error, String correlationId) {
            return Map.of("detail", limited(error.message()), "correlationId", correlationId);
        }

        @Override
        byte[] written(RestError error, String correlationId) {
            RestError shown = new RestError(error.status(), error.code(), limited(error.message()));
            return ErrorHtml.ofVisit(shown, correlationId).getBytes(StandardCharsets.UTF_8);
        }
    };

    /** The contract's limit; no client reads more than that elsewhere either. */
    private static final int LONGEST_MESSAGE = 1024;

    private static final Set<String> GRANT_ERRORS =
            Set.of(
                    "invalid_request",
                    "invalid_client",
                    "invalid_grant",
                    "unauthorized_client",
                    "unsupported_grant_type",
                    "invalid_scope");

    private final String mediaType;

    RestArea(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The area of a path that belongs to the REST application. */
    static RestArea of(String path) {
        return switch (ConsolePaths.root(path)) {
            case "v1" -> PARTNER_CENTER;
            case "api" -> PROBLEM;
            case "portal" -> PORTAL;
            default -> ConsolePaths.isToken(path) ? OAUTH : PROBLEM;
        };
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether the caller must be known before anything is said about an address. */
    boolean hidesAddresses() {
        return this != OAUTH && this != PORTAL;
    }

    /** What the error tells, by name. */
    abstract Map<String, Object> body(RestError error, String correlationId);

    /** The error as it is sent, in UTF-8. */
    byte[] written(RestError error, String correlationId) {
        try {
            return Json.mapper().writeValueAsBytes(body(error, correlationId));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An error can't be written as JSON", e);
        }
    }

    /** The error as this area's clients can bear it. */
    RestError fitted(RestError error) {
        return error;
    }

    private static String limited(String text) {
        return text.length() <= LONGEST_MESSAGE
                ? text
                : text.substring(0, LONGEST_MESSAGE - 1) + "…";
    }
}
