package org.partnerconsole.platform.oauth;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.partnerconsole.platform.security.BearerTokens;
import org.partnerconsole.platform.security.Client;
import org.partnerconsole.platform.security.SecurityStore;
import org.partnerconsole.platform.security.SignedInCaller;
import org.partnerconsole.testing.database.TestDatabase;

/** All that makes tokens, on a database of a test. */
final class OAuthStore {

    /** The pair of RFC 7636, appendix B. */
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    final SecurityStore people;
    final Grants grants;
    final BearerTokens tokens;
    final Authorizations authorizations;
    private final TokenEndpoint endpoint;

    OAuthStore(TestDatabase database) {
        people = new SecurityStore(database);
        grants =
                new Grants(
                        new GrantStore(people.jdbc()),
                        people.transactions(),
                        people.clock,
                        people.changes());
        tokens = people.bearerTokens(grants);
        authorizations = new Authorizations(people.clients(), grants);
        endpoint =
                new TokenEndpoint(
                        people.clients(), people.accounts(), grants, tokens, people.clock);
    }

    /** The answer to a form, which is given as name, value, name, value. */
    TokenAnswer token(String... fields) {
        return tokenOf(form(fields));
    }

    /** The answer to a form as it is sent. */
    TokenAnswer tokenOf(String form) {
        return endpoint.answer(TokenForm.read(form, Optional.empty()).request(), Optional.empty());
    }

    /** The answer at a partner's own address. */
    TokenAnswer tokenAt(String partner, String authorization, String... fields) {
        return endpoint.answer(
                TokenForm.read(form(fields), Optional.ofNullable(authorization)).request(),
                Optional.of(partner));
    }

    /** Who calls with a token. */
    Optional<SignedInCaller> caller(TokenAnswer answer) {
        return SecurityStore.caller(tokens, answer.accessToken());
    }

    /** The code that an app gets for a person who agrees. */
    String code(Client app, SignedInCaller person, String... further) {
        return parameters(authorizations.allow(query(app, further), person)).get("code");
    }

    /** A good query of an app, with fields that replace or, if empty, remove its own. */
    static String query(Client app, String... further) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("response_type", "code");
        fields.put("client_id", app.id());
        fields.put("redirect_uri", app.redirectUris().getFirst().toString());
        fields.put("state", "s 1");
        fields.put("code_challenge", CHALLENGE);
        fields.put("code_challenge_method", "S256");
        for (int i = 0; i < further.length; i += 2) {
            fields.put(further[i], further[i + 1]);
        }
        fields.values().removeIf(String::isEmpty);
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** The parameters of an address. */
    static Map<String, String> parameters(URI uri) {
        return Arrays.stream(uri.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toMap(
                                pair -> pair[0],
                                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    static String form(String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(form.isEmpty() ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(encoded(fields[i + 1]));
        }
        return form.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
