package org.partnerconsole.platform.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.id.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.partnerconsole.platform.security.Clients;
import org.partnerconsole.platform.security.SignedInCaller;

/** Lets people allow systems to act for them (RFC 6749, section 4.1, with PKCE as RFC 7636). */
@ApplicationScoped
public class Authorizations {

    private final Clients clients;
    private final Grants grants;

    /** Only for the container's proxy. */
    protected Authorizations() {
        this(null, null);
    }

    @Inject
    Authorizations(Clients clients, Grants grants) {
        this.clients = clients;
        this.grants = grants;
    }

    /**
     * What is to be done with a request, before anybody is there to be asked.
     *
     * @param query the query of the request, as it was sent
     */
    public Verdict judge(String query) {
        return new AuthorizationForm(clients::find).judge(query);
    }

    /** What is to be done with a request that a person would be asked about. */
    public Verdict judge(String query, SignedInCaller person) {
        return judge(query) instanceof Verdict.Asked asked
                ? judge(asked.question(), person)
                : judge(query);
    }

    /** The person agrees; where they are sent back to. */
    public URI allow(String query, SignedInCaller person) {
        return switch (judge(query, person)) {
            case Verdict.Refused refused -> throw new IllegalArgumentException(refused.message());
            case Verdict.SentBack back -> back.to();
            case Verdict.Asked asked -> allowed(asked.question(), person);
        };
    }

    /** The person does not agree; where they are sent back to. */
    public URI deny(Question question) {
        return back(question, "The person has not agreed").to();
    }

    private static Verdict judge(Question question, SignedInCaller person) {
        if (!person.partner().equals(question.client().rights().partner())) {
            return back(question, "The person belongs to another partner than the client");
        }
        Set<String> roles = Scopes.common(question.roles(), person.roles());
        return roles.isEmpty()
                ? back(question, "The person has none of the roles that were asked for")
                : new Verdict.Asked(question.withRoles(roles));
    }

    private URI allowed(Question question, SignedInCaller person) {
        OneTimeToken code =
                grants.allow(
                        new Grant(
                                UUID.randomUUID(),
                                question.client().id(),
                                person.name(),
                                question.roles(),
                                question.redirectUri(),
                                question.challenge()));
        return new AuthorizationSuccessResponse(
                        question.redirectUri(),
                        new AuthorizationCode(code.value()),
                        null,
                        state(question),
                        ResponseMode.QUERY)
                .toURI();
    }

    private static Verdict.SentBack back(Question question, String why) {
        ErrorObject error = OAuth2Error.ACCESS_DENIED.setDescription(why);
        return AuthorizationForm.sentBack(question.redirectUri(), error, state(question));
    }

    private static State state(Question question) {
        return question.state().map(State::new).orElse(null);
    }
}
