package org.partnerconsole.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsolePathsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/customers",
                "//v1//customers",
                "/v1;a=b/customers",
                "/api",
                "/api/mobile-plans/v1/transactions",
                "/oauth2/token",
                "/aoba/oauth2/token",
                "/aoba/oauth2;a=b/token"
            })
    void theAddressesOfSystems(String path) {
        assertThat(ConsolePaths.isRest(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//",
                ";v1",
                "/v1x",
                "/V1",
                "/customers",
                "/customers/1/v1",
                "/customers/v1/oauth2",
                "/login"
            })
    void thePagesOfPeople(String path) {
        assertThat(ConsolePaths.isRest(path)).isFalse();
    }

    @Test
    void doubledSlashesAreOne() {
        assertThat(ConsolePaths.normalised("//v1///customers/")).isEqualTo("/v1/customers/");
    }
}
