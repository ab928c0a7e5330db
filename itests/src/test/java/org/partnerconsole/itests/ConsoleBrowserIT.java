package org.partnerconsole.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.partnerconsole.itests.browser.Browsers;
import org.partnerconsole.itests.browser.PictureOfFailure;
import org.partnerconsole.itests.browser.SignIn;
import org.partnerconsole.itests.server.Client;
import org.partnerconsole.itests.server.ConsoleServer;
import org.partnerconsole.itests.server.SharedConsole;

/** A seller at the console while the operator brings and takes a plugin. */
@ExtendWith({SharedConsole.class, PictureOfFailure.class})
class ConsoleBrowserIT {

    private static final String PLUGIN = "addon-ordering.jar";
    private static final String PLUGIN_STATUS = "/api/platform/v1/plugins/addon-ordering";
    private static final String MENU_ENTRY = "Add-ons";
    private static final String ADD_ON_BUTTON = "Add add-on";

    private ConsoleServer console;
    private Path file;

    @BeforeEach
    void find(ConsoleServer console) {
        this.console = console;
        file = console.data().resolve("plugins").resolve(PLUGIN);
    }

    /** Others use the console too. */
    @AfterEach
    void bringThePluginBack() {
        if (!Files.exists(file)) {
            dropPlugin(file);
        }
        Client operator = console.as("operator");
        Await.until(
                Duration.ofSeconds(20),
                PLUGIN + " serves",
                () ->
                        Optional.of(operator.get(PLUGIN_STATUS))
                                .filter(all -> all.body().contains("ACTIVE")));
    }

    @AfterAll
    static void closeBrowsers() {
        Browsers.close();
    }

    @Test
    void aPluginDroppedIntoTheRunningServerSellsAnAddOnAndGoesAgain() throws IOException {
        Files.delete(file);
        Client operator = console.as("operator");
        Await.until(
                Duration.ofSeconds(20),
                "the end of " + PLUGIN,
                () -> Optional.of(operator.get(PLUGIN_STATUS)).filter(all -> all.status() == 404));
        Page page = Browsers.newPage(console);
        SignIn.as(page, console, "partner1");
        Locator entry = menuEntry(page, MENU_ENTRY);
        assertThat(entry).hasCount(0);
        page.evaluate("window.sameDocument = true");

        dropPlugin(file);
        assertThat(entry).isVisible();
        assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);

        int lines = lines();
        page.navigate(
                console.at("/customers/%s/orders/%s".formatted(Seed.CUSTOMER, Seed.ORDER))
                        .toString());
        page.evaluate("window.sameDocument = true");
        int version = version(page);
        page.getByRole(AriaRole.BUTTON, named(ADD_ON_BUTTON)).first().click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        buyInDialog(dialog);
        assertThat(page.getByText("Version " + (version + 1)).first()).isVisible();
        assertThat(lines()).isEqualTo(lines + 1);

        Files.delete(file);
        assertThat(menuEntry(page, MENU_ENTRY)).hasCount(0);
        assertThat(page.getByRole(AriaRole.BUTTON, named(ADD_ON_BUTTON))).hasCount(0);
        assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
    }

    @Test
    void aWrongPasswordIsRefusedInWords() {
        Page page = Browsers.newPage(console);
        page.navigate(console.at("/").toString());
        SignIn.fill(page, console.credentials().user("partner1"), "wrong");
        assertThat(page.getByText("do not belong together")).isVisible();
    }

    @Test
    void aPhoneShowsTheCustomersWithoutScrollingSideways() {
        Page page = Browsers.newPhonePage(console);
        SignIn.as(page, console, "partner1");
        page.navigate(console.at("/customers").toString());
        assertThat(
                        page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName("Customers").setLevel(1)))
                .isVisible();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }

    private static void dropPlugin(Path file) {
        PluginJars.drop(
                Path.of(System.getProperty("console.home"), "plugins", PLUGIN), file.getParent());
    }

    private int lines() {
        return console.as("partner1").get(Seed.ORDER_PATH).json().path("lineItems").size();
    }

    private static int version(Page page) {
        String shown = page.getByText(Pattern.compile("^Version \\d+$")).first().textContent();
        return Integer.parseInt(shown.replaceAll("\\D", ""));
    }

    private static void buyInDialog(Locator dialog) {
        for (String step : new String[] {"Review price", "Buy now", "Done"}) {
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(step)).click();
        }
        assertThat(dialog).hasCount(0);
    }

    private static Locator menuEntry(Page page, String name) {
        return page.locator("vaadin-side-nav-item")
                .filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
