package org.partnerconsole.platform.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationErrorResponse;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.partnerconsole.platform.security.Client;

/** Judges a request to {@code /oauth2/authorize} by what it says, whoever is there to agree. */
final class AuthorizationForm {

    private static final String UNKNOWN =
            "The system that has sent you here is not known to this console, or wants you to be sent back"
                    + " to an address that is not its own. Nothing was allowed to it. Tell the people"
                    + " who run it";

    private final Function<String, Optional<Client>> clients;

    AuthorizationForm(Function<String, Optional<Client>> clients) {
        this.clients = clients;
    }

    /** The verdict on a query; whom it is put to is not looked at. */
    Verdict judge(String query) {
        AuthorizationRequest request;
        try {
            request = AuthorizationRequest.parse(query);
        } catch (ParseException e) {
            return faulty(e);
        }
        Optional<Client> client = client(request.getClientID(), request.getRedirectionURI());
        return client.map(known -> judge(request, known))
                .orElseGet(() -> new Verdict.Refused(UNKNOWN));
    }

    private static Verdict judge(AuthorizationRequest request, Client client) {
        Optional<ErrorObject> error = error(request);
        if (error.isPresent()) {
            return sentBack(request.getRedirectionURI(), error.get(), request.getState());
        }
        Optional<Set<String>> roles = Scopes.asked(request.getScope(), client.rights().roles());
        if (roles.isEmpty()) {
            return sentBack(
                    request.getRedirectionURI(),
                    OAuth2Error.INVALID_SCOPE.setDescription(
                            "scope must be some of '%s', or be left out"
                                    .formatted(Scopes.written(client.rights().roles()))),
                    request.getState());
        }
        return new Verdict.Asked(
                new Question(
                        client,
                        request.getRedirectionURI(),
                        roles.get(),
                        request.getCodeChallenge().getValue(),
                        Optional.ofNullable(request.getState()).map(State::getValue)));
    }

    private static Optional<ErrorObject> error(AuthorizationRequest request) {
        if (request.specifiesRequestObject()) {
            return Optional.of(
                    OAuth2Error.INVALID_REQUEST.setDescription(
                            "request and request_uri are not taken: send the parameters themselves"));
        }
        if (!ResponseType.CODE.equals(request.getResponseType())) {
            return Optional.of(
                    OAuth2Error.UNSUPPORTED_RESPONSE_TYPE.setDescription(
                            "response_type must be code"));
        }
        if (request.getResponseMode() != null
                && !ResponseMode.QUERY.equals(request.getResponseMode())) {
            return Optional.of(
                    OAuth2Error.INVALID_REQUEST.setDescription("response_mode must be query"));
        }
        if (request.getCodeChallenge() == null
                || !CodeChallengeMethod.S256.equals(request.getCodeChallengeMethod())) {
            return Optional.of(
                    OAuth2Error.INVALID_REQUEST.setDescription(
                            "code_challenge is missing or not made by S256: PKCE is required (RFC 7636)"));
        }
        return Optional.empty();
    }

    /** What could not be read may still be told to a system that is known. */
    private Verdict faulty(ParseException fault) {
        return client(fault.getClientID(), fault.getRedirectionURI()).isEmpty()
                ? new Verdict.Refused(UNKNOWN)
                : sentBack(
                        fault.getRedirectionURI(),
                        fault.getErrorObject() == null
                                ? OAuth2Error.INVALID_REQUEST
                                : fault.getErrorObject(),
                        fault.getState());
    }

    private Optional<Client> client(ClientID id, URI redirectUri) {
        return id == null || redirectUri == null
                ? Optional.empty()
                : clients.apply(id.getValue())
                        .filter(
                                client ->
                                        client.redirectUris().stream()
                                                .anyMatch(own -> own.matches(redirectUri)));
    }

    static Verdict.SentBack sentBack(URI to, ErrorObject error, State state) {
        return new Verdict.SentBack(
                new AuthorizationErrorResponse(to, error, state, ResponseMode.QUERY).toURI());
    }
}
