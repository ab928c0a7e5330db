package org.partnerconsole.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.partnerconsole.itests.browser.Browsers;
import org.partnerconsole.itests.browser.PictureOfFailure;
import org.partnerconsole.itests.browser.SignIn;
import org.partnerconsole.itests.server.Client;
import org.partnerconsole.itests.server.ConsoleServer;
import org.partnerconsole.itests.server.SharedConsole;
import org.partnerconsole.jarbuilder.PluginJarBuilder;

/** The operator installs, updates and rolls back a plugin on the page, without a reload. */
@ExtendWith({SharedConsole.class, PictureOfFailure.class})
class PluginsBrowserIT {

    @TempDir private Path work;

    @AfterAll
    static void closeTheBrowser() {
        Browsers.close();
    }

    @Test
    void anUploadedVersionServesAndARollbackBringsTheOneBeforeBack(ConsoleServer console)
            throws Exception {
        Client anybody = console.as("operator");
        Page page = Browsers.newPage(console);
        SignIn.as(page, console, "operator");
        page.navigate(console.at("/plugins").toString());
        page.evaluate("window.sameDocument = true");

        upload(page, version("1.0.0"), "Install");
        awaitAnswer(anybody, "1.0.0");
        upload(page, version("1.1.0"), "Update");
        awaitAnswer(anybody, "1.1.0");

        page.getByRole(AriaRole.BUTTON, named("Roll Storyteller back to 1.0.0")).first().click();
        Locator dialog = page.getByRole(AriaRole.ALERTDIALOG);
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Roll back to 1.0.0"))
                .click();
        awaitAnswer(anybody, "1.0.0");
        assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);

        page.navigate(console.at("/plugins/storyteller").toString());
        assertThat(page.getByText("SHA-256").first()).isVisible();
        anybody.send("DELETE", "/api/platform/v1/plugins/storyteller?data=purge", "");
    }

    private static void upload(Page page, Path jar, String act) {
        page.locator("vaadin-upload input[type=file]").first().setInputFiles(jar);
        page.getByRole(AriaRole.BUTTON, named(act)).first().click();
    }

    private static void awaitAnswer(Client client, String version) {
        String expected = "[\"%s\"]".formatted(version);
        Await.until(
                Duration.ofSeconds(20),
                "an answer of " + version,
                () -> Optional.of(client.get("/api/storyteller").body()).filter(expected::equals));
    }

    private Path version(String version) throws Exception {
        return PluginJarBuilder.plugin(work, "storyteller", version)
                .header("Bundle-Name", "Storyteller")
                .source(
                        "story.Story",
                        """
                        package story;
                        @jakarta.ws.rs.Path("/api/storyteller")
                        @jakarta.annotation.security.PermitAll
                        public class Story {
                            @jakarta.ws.rs.GET
                            @jakarta.ws.rs.Produces("application/json")
                            public String version() { return "[\\"%s\\"]"; }
                        }
                        """
                                .formatted(version))
                .build();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
