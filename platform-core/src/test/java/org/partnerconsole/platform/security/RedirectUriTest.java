package org.partnerconsole.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectUriTest {

    @ParameterizedTest
    @CsvSource({
        "https://app.example/back, https://app.example/back",
        "https://app.example/back?a=b, https://app.example/back?a=b",
        "http://127.0.0.1/back, http://127.0.0.1/back",
        "http://127.0.0.1/back, http://127.0.0.1:51234/back",
        "http://127.0.0.1:8080/back, http://127.0.0.1:51234/back",
        "http://[::1]/back, http://[::1]:51234/back",
        "http://localhost:8080/back, http://localhost:8080/back",
        "com.example.app:/back, com.example.app:/back"
    })
    void people_are_sent_where_the_client_is_registered(String registered, String asked) {
        assertThat(RedirectUri.of(registered).matches(URI.create(asked))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://app.example/back, https://app.example/back/",
        "https://app.example/back, https://app.example/Back",
        "https://app.example/back, https://app.example/back?x=y",
        "https://app.example/back, https://app.example/back#x",
        "https://app.example/back, https://app.example:443/back",
        "https://app.example/back, https://app.example.evil.example/back",
        "https://app.example/back, https://app.example@evil.example/back",
        "https://app.example/back, http://app.example/back",
        "https://app.example/back, https://app.example/x/../back",
        "http://127.0.0.1/back, http://127.0.0.1:51234/other",
        "http://127.0.0.1/back, http://x@127.0.0.1:51234/back",
        "http://127.0.0.1/back, http://127.0.0.1:51234/back?x",
        "http://127.0.0.1/back, http://127.0.0.1:51234/back#x",
        "http://127.0.0.1/back, https://127.0.0.1:51234/back",
        "http://127.0.0.1/back, http://localhost:51234/back",
        "http://127.0.0.1/back, http://[::1]:51234/back",
        "http://localhost:8080/back, http://localhost:8081/back",
        "com.example.app:/back, com.example.other:/back"
    })
    void and_nowhere_else(String registered, String asked) {
        assertThat(RedirectUri.of(registered).matches(URI.create(asked))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/back",
                "http://app.example/back",
                "https://app.example/back#x",
                "https:///back",
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "app:/back",
                "not an address"
            })
    void what_is_unsafe_can_not_be_registered(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RedirectUri.of(text))
                .withMessageContaining("redirect URI");
    }
}
