package org.partnerconsole.platform.oauth;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A token, and how it is told.
 *
 * @param accessToken what to call with
 * @param refreshToken what to get the next one with; empty for systems that call for themselves
 * @param roles what it may do
 * @param issuedAt when it was made
 * @param lifetime how long it is good for
 */
record TokenAnswer(
        String accessToken,
        Optional<OneTimeToken> refreshToken,
        Set<String> roles,
        Instant issuedAt,
        Duration lifetime) {

    /** As RFC 6749, section 5.1, has it. */
    Map<String, Object> standard() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", accessToken);
        answer.put("token_type", "Bearer");
        answer.put("expires_in", lifetime.toSeconds());
        answer.put("scope", Scopes.written(roles));
        refreshToken.ifPresent(token -> answer.put("refresh_token", token.value()));
        return answer;
    }

    /** As the original has it, with numbers as texts, and as its clients read it. */
    Map<String, Object> original() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("token_type", "Bearer");
        answer.put("expires_in", Long.toString(lifetime.toSeconds()));
        answer.put("expires_on", Long.toString(issuedAt.plus(lifetime).getEpochSecond()));
        answer.put("access_token", accessToken);
        refreshToken.ifPresent(token -> answer.put("refresh_token", token.value()));
        return answer;
    }

    /** Never the tokens. */
    @Override
    public String toString() {
        return "TokenAnswer[" + roles + "]";
    }
}
