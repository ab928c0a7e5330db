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
