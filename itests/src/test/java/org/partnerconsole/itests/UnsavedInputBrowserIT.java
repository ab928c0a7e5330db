package org.partnerconsole.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.partnerconsole.itests.browser.Browsers;
import org.partnerconsole.itests.browser.PictureOfFailure;
import org.partnerconsole.itests.browser.SignIn;
import org.partnerconsole.itests.release.Figures;
import org.partnerconsole.itests.release.Updates;
import org.partnerconsole.itests.server.ConsoleServer;

/** A seller is in the middle of a purchase when its plugin is updated. */
@ExtendWith(PictureOfFailure.class)
class UnsavedInputBrowserIT {

    private static final String PLUGIN = "addon-ordering";
    private static final String NOTICE = "This page is about to be replaced";
    private static final int DRAIN_SECONDS = 20;
    private static final Duration LIMIT = Duration.ofSeconds(DRAIN_SECONDS + 30);

    private static ConsoleServer console;
    private static Updates updates;

    @TempDir private static Path folder;

    private Page page;

    @BeforeAll
    static void start() {
        console =
                ConsoleServer.start(
                        ConsoleServer.newData("unsaved"),
                        Map.of("CONSOLE_PLUGIN_DRAIN", Integer.toString(DRAIN_SECONDS)));
        updates = new Updates(console, folder, new Figures());
    }

    @AfterAll
    static void stop() {
        console.close();
        Browsers.close();
    }

    @BeforeEach
    void beginPurchase() {
        page = Browsers.newPage(console);
        SignIn.as(page, console, "partner1");
        page.navigate(
                console.at("/customers/%s/orders/%s".formatted(Seed.CUSTOMER, Seed.ORDER))
                        .toString());
        page.evaluate("window.sameDocument = true");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add add-on"))
                .first()
                .click();
        dialog().locator("vaadin-integer-field input").fill("3");
    }

    @Test
    void aPurchaseThatHadBegunIsMadeOnTheOldVersionWhichGoesThen() {
        int lines = lines().size();
        updates.update(PLUGIN);
        assertThat(page.getByText(NOTICE)).isVisible();

        click("Review price");
        click("Buy now");
        assertThat(button("Done")).isVisible();
        assertThat(lines()).hasSize(lines + 1);
        assertThat(lines().path(lines).path("quantity").asInt()).isEqualTo(3);
        click("Done");

        assertThat(page.getByText(NOTICE)).hasCount(0);
        awaitNoneLeaving();
        assertSameDocument();
    }

    @Test
    void inputThatIsNotSavedInTimeIsGivenUpAndThePageLedOn() {
        updates.update(PLUGIN);
        assertThat(page.getByText(NOTICE)).isVisible();
        JsonNode leaving = updates.status(PLUGIN).path("leaving");
        assertThat(leaving.toString()).contains("input that is not saved");

        assertThat(dialog())
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(LIMIT.toMillis()));
        assertThat(page.getByText(NOTICE)).hasCount(0);
        awaitNoneLeaving();
        assertSameDocument();
    }

    @Test
    void whoeverDoesNotNeedTheInputIsLedOnAtOnce() {
        updates.update(PLUGIN);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Replace it now"))
                .click();

        assertThat(dialog()).hasCount(0);
        awaitNoneLeaving();
        assertSameDocument();
    }

    private void assertSameDocument() {
        assertThat(
                        page.getByRole(
                                        AriaRole.BUTTON,
                                        new Page.GetByRoleOptions().setName("Add add-on"))
                                .first())
                .isVisible();
        assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
    }

    private static void awaitNoneLeaving() {
        Await.until(
                LIMIT,
                "the end of the old version",
                () ->
                        Optional.of(updates.status(PLUGIN).path("leaving"))
                                .filter(JsonNode::isEmpty));
    }

    private static JsonNode lines() {
        return console.as("partner1").get(Seed.ORDER_PATH).json().path("lineItems");
    }

    private Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    private Locator button(String name) {
        return dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private void click(String name) {
        button(name).click();
    }
}
