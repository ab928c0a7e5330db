package org.partnerconsole.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerconsole.api.rest.AccessKind;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.platform.security.SignedInCaller;

class RestErrorTest {

    @Test
    void aRefusalIsSaidAsItIs() {
        assertThat(RestError.of(Refusal.conflict("800060", "the id was used")))
                .isEqualTo(new RestError(409, "800060", "the id was used"));
    }

    @Test
    void aRefusalInsideOfAnotherFailureIsSaidToo() {
        Refusal refusal = Refusal.badRequest("2002", "the quantity is 0");

        assertThat(RestError.of(new BadRequestException(refusal)))
                .isEqualTo(new RestError(400, "2002", "the quantity is 0"));
    }

    @Test
    void a_missing_token_and_a_bad_one_are_told_apart() {
        RestError missing = RestError.unauthenticated(false);
        RestError bad = RestError.unauthenticated(true);

        assertThat(missing.code()).isEqualTo("800001");
        assertThat(missing.challenge(RestArea.PARTNER_CENTER))
                .contains("Bearer realm=\"partner-console\"");
        assertThat(bad.code()).isEqualTo("400");
        assertThat(bad.challenge(RestArea.PARTNER_CENTER))
                .contains("Bearer realm=\"partner-console\", error=\"invalid_token\"");
    }

    @Test
    void the_challenge_says_how_to_prove_who_one_is() {
        RestError forbidden =
                RestError.forbidden(
                        new SignedInCaller("app", "aoba", Set.of(), "c-1"), Roles.ADMIN);

        assertThat(forbidden.challenge(Set.of(AccessKind.BEARER)))
                .contains("Bearer realm=\"partner-console\", error=\"insufficient_scope\"");
        assertThat(
                        RestError.unauthenticated(false)
                                .challenge(Set.of(AccessKind.BEARER, AccessKind.BASIC)))
                .contains(
                        "Basic realm=\"partner-console\", charset=\"UTF-8\", Bearer realm=\"partner-console\"");
        assertThat(new RestError(401, "invalid_client", "x").challenge(RestArea.OAUTH))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic "));
        assertThat(new RestError(400, "400", "x").challenge(RestArea.PARTNER_CENTER)).isEmpty();
        assertThat(new RestError(403, "2085", "x").challenge(RestArea.PARTNER_CENTER)).isEmpty();
    }

    static Stream<Throwable> whatNobodyExpected() {
        return Stream.of(
                new IllegalStateException("secret"),
                new NullPointerException(),
                new ProcessingException(new SQLException("select secret", "42000")),
                new InternalServerErrorException("secret"),
                new StackOverflowError());
    }

    @ParameterizedTest
    @MethodSource("whatNobodyExpected")
    void whatNobodyExpectedShowsNothingOfTheInside(Throwable failure) {
        RestError error = RestError.of(failure);

        assertThat(error.status()).isEqualTo(500);
        assertThat(error.message())
                .contains("nothing was changed", "correlation id")
                .doesNotContain("secret", "select", "Exception");
    }

    @Test
    void whatIsNotThereSaysWhatToDo() {
        assertThat(RestError.of(new NotFoundException("HTTP 404 Not Found")).message())
                .isEqualTo("There is nothing at this address: check its spelling");
        assertThat(RestError.of(new NotAllowedException("GET")).status()).isEqualTo(405);
    }

    @Test
    void aRoleThatIsMissingIsNamed() {
        RestError error = RestError.forbidden(caller("aoba", Roles.READER), Roles.ADMIN);

        assertThat(error.status()).isEqualTo(403);
        assertThat(error.message())
                .isEqualTo(
                        "system-1 has none of the roles that may do this (admin): ask an admin of"
                                + " the partner for one of them");
    }

    @Test
    void theOperatorIsToldThatAPartnersDataIsNotItsOwn() {
        assertThat(RestError.forbidden(caller(null, Roles.OPERATOR), Roles.ADMIN).message())
                .contains("system-1 belongs to no partner", "use a client of that partner");
    }

    @Test
    void aPartnerIsToldThatTheOperatorRunsThePlatform() {
        assertThat(RestError.forbidden(caller("aoba", Roles.ADMIN), Roles.OPERATOR).message())
                .contains("system-1", "(operator)", "ask the operator");
    }

    @Test
    void headersThatCanNotBeReadAreNamed() {
        Map<String, String> sent = Map.of("Content-Type", "a/b/c", "Accept", "x".repeat(5000));

        assertThat(RestError.badHeaders(sent::get).message())
                .contains("Content-Type: a/b/c", "Accept: xxx")
                .doesNotContain("Accept-Language")
                .hasSizeLessThan(300);
    }

    private static SignedInCaller caller(String partner, String role) {
        return new SignedInCaller("system-1", partner, Set.of(role), "id-1");
    }
}
