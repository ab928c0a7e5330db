package org.partnerconsole.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInReturnTest {

    @Test
    void the_sign_in_goes_on_with_the_request_of_the_system() {
        SignInReturn back = SignInReturn.toSystem("client_id=app&state=a%20b");

        assertThat(back.toLogin())
                .isEqualTo("login?authorization=client_id%3Dapp%26state%3Da%2520b");
        assertThat(back.toLogin("error"))
                .isEqualTo("login?error&authorization=client_id%3Dapp%26state%3Da%2520b");
        assertThat(back.toSignIn())
                .isEqualTo("sign-in?authorization=client_id%3Dapp%26state%3Da%2520b");
        assertThat(back.onward()).isEqualTo("oauth2/authorize?client_id=app&state=a%20b");
    }

    @Test
    void without_one_it_goes_on_to_the_start_page() {
        SignInReturn back = new SignInReturn(Optional.empty(), Optional.empty());

        assertThat(back.toLogin()).isEqualTo("login");
        assertThat(back.toLogin("wait")).isEqualTo("login?wait");
        assertThat(back.toSignIn()).isEqualTo("sign-in");
        assertThat(back.onward()).isEqualTo("./");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\r\nLocation: https://evil.example", "ä"})
    void what_is_no_query_is_dropped(String text) {
        assertThat(SignInReturn.toSystem(text).onward()).isEqualTo("./");
    }

    @Test
    void an_address_leads_nowhere_but_to_the_console() {
        assertThat(SignInReturn.toSystem("https://evil.example").onward())
                .isEqualTo("oauth2/authorize?https://evil.example");
    }

    @Test
    void it_goes_on_to_the_page_that_was_asked_for_with_all_that_its_address_says() {
        SignInReturn back = toPage("customers/c-1/orders/o-1?action=buy&quantity=3");

        assertThat(back.toLogin("error"))
                .isEqualTo(
                        "login?error&page=customers%2Fc-1%2Forders%2Fo-1%3Faction%3Dbuy%26quantity%3D3");
        assertThat(back.toSignIn())
                .isEqualTo(
                        "sign-in?page=customers%2Fc-1%2Forders%2Fo-1%3Faction%3Dbuy%26quantity%3D3");
        assertThat(back.onward()).isEqualTo("customers/c-1/orders/o-1?action=buy&quantity=3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\\\evil.example",
                "javascript:alert(1)",
                "customers/../../evil",
                "customers//evil.example",
                "a\r\nLocation: https://evil.example",
                "customers#here",
                ""
            })
    void what_is_no_page_of_the_console_is_dropped(String text) {
        assertThat(toPage(text).onward()).isEqualTo("./");
    }

    private static SignInReturn toPage(String path) {
        return new SignInReturn(Optional.empty(), Optional.of(path));
    }
}
