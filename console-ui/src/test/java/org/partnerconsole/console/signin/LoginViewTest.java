package org.partnerconsole.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerconsole.console.ConsoleTest;
import org.partnerconsole.console.Samples;

@ViewPackages(packages = "org.partnerconsole.console")
class LoginViewTest extends ConsoleTest {

    @Override
    protected List<Object> services() {
        return List.of(Samples.customers(List.of()));
    }

    @Test
    void it_leads_on_to_the_page_that_was_asked_for() {
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(
                        NavigationAccessControl.SESSION_STORED_REDIRECT,
                        "customers/c-1?action=buy");

        UI.getCurrent().navigate("login");

        assertThat(find(LoginForm.class).single().getAction())
                .isEqualTo("sign-in?page=customers%2Fc-1%3Faction%3Dbuy");
        assertThat(find(Paragraph.class).withClassName("pc-login-back").all()).hasSize(1);
    }

    @Test
    void after_a_wrong_password_it_still_does() {
        UI.getCurrent().navigate("login", QueryParameters.fromString("error&page=customers"));

        assertThat(find(LoginForm.class).single().getAction()).isEqualTo("sign-in?page=customers");
    }

    @Test
    void without_one_it_leads_to_the_start_page() {
        UI.getCurrent().navigate("login");

        assertThat(find(LoginForm.class).single().getAction()).isEqualTo("sign-in");
        assertThat(find(Paragraph.class).withClassName("pc-login-back").all()).isEmpty();
    }
}
