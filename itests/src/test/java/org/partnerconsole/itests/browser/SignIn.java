package org.partnerconsole.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.partnerconsole.itests.server.ConsoleServer;

/** The form at which people sign in. */
public final class SignIn {

    private SignIn() {}

    /** Signs in as {@code partner1}, {@code operator} and so on, and waits for the first page. */
    public static void as(Page page, ConsoleServer console, String who) {
        page.navigate(console.at("/").toString());
        fill(page, console.credentials().user(who), console.credentials().password(who));
        assertThat(page.locator(".pc-page h1").first()).isVisible();
    }

    /** Fills the form that is shown and sends it. */
    public static void fill(Page page, String user, String password) {
        page.locator("input[name=username]").fill(user);
        page.locator("input[name=password]").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    }
}
