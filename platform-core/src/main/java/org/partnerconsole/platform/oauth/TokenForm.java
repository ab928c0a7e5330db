package org.partnerconsole.platform.oauth;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnerconsole.api.rest.Refusal;

/**
 * The form that a system sends to get a token.
 *
 * @param request what it asks for
 * @param isOriginal whether it is written as the clients of the original write it
 */
record TokenForm(TokenRequest request, boolean isOriginal) {

    /** Names what the token is for; the original needs it, and here it is always this console. */
    private static final String RESOURCE = "resource";

    /** Only the reader of the form asks for it. */
    private static final URI ADDRESS = URI.create("http://localhost/oauth2/token");

    /**
     * Reads a form.
     *
     * @param body the form as it was sent
     * @param authorization the header Authorization, if there was one
     * @throws Refusal if it says too little, or contradicts itself
     */
    static TokenForm read(String body, Optional<String> authorization) {
        Map<String, List<String>> fields = new HashMap<>(URLUtils.parseParameters(body));
        boolean isOriginal = fields.remove(RESOURCE) != null;
        HTTPRequest http = new HTTPRequest(HTTPRequest.Method.POST, ADDRESS);
        http.setEntityContentType(ContentType.APPLICATION_URLENCODED);
        http.setBody(URLUtils.serializeParameters(fields));
        authorization.ifPresent(http::setAuthorization);
        try {
            return new TokenForm(TokenRequest.parse(http), isOriginal);
        } catch (ParseException e) {
            throw refusal(e);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(
                    OAuth2Error.INVALID_REQUEST.getCode(),
                    "The form can't be read: see the API's description of POST /oauth2/token");
        }
    }

    private static Refusal refusal(ParseException fault) {
        var error =
                fault.getErrorObject() == null
                        ? OAuth2Error.INVALID_REQUEST
                        : fault.getErrorObject();
        String description =
                error.getDescription() == null ? fault.getMessage() : error.getDescription();
        return new Refusal(
                OAuth2Error.INVALID_CLIENT.equals(error) ? 401 : 400, error.getCode(), description);
    }
}
