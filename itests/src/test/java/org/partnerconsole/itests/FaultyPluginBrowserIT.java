package org.partnerconsole.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.partnerconsole.itests.browser.Browsers;
import org.partnerconsole.itests.browser.PictureOfFailure;
import org.partnerconsole.itests.browser.SignIn;
import org.partnerconsole.itests.server.Answer;
import org.partnerconsole.itests.server.Client;
import org.partnerconsole.itests.server.ConsoleServer;
import org.partnerconsole.itests.server.SharedConsole;
import org.partnerconsole.jarbuilder.PluginJarBuilder;

/** What a plugin does wrong shows where it does it; what it had begun, it ends. */
@ExtendWith({SharedConsole.class, PictureOfFailure.class})
class FaultyPluginBrowserIT {

    private static final String PLUGINS = "/api/platform/v1/plugins";
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir private Path work;
    private ConsoleServer console;
    private Client operator;

    @BeforeEach
    void install(ConsoleServer console) throws Exception {
        this.console = console;
        operator = console.as("operator");
        install("1.0.0");
    }

    @AfterEach
    void uninstall() {
        operator.send("DELETE", PLUGINS + "/clumsy?data=purge", "");
    }

    @AfterAll
    static void closeTheBrowser() {
        Browsers.close();
    }

    @Test
    void aPageThatCanNotBeMadeSaysSoAndNothingOfItsInside() {
        Page page = signedIn();

        page.navigate(console.at("/clumsy/unmade").toString());

        assertThat(page.getByText("This page failed")).isVisible();
        assertThat(page.locator("body")).not().containsText("both left hands");
        theRestOfTheConsoleWorks(page);
    }

    @Test
    void aButtonThatFailsSaysSoAndItsPageGoesOn() {
        Page page = signedIn();
        page.navigate(console.at("/clumsy/buttons").toString());

        click(page, "Drop it");

        assertThat(page.getByText("Something went wrong on our side").first()).isVisible();
        assertThat(page.locator("body")).not().containsText("both left hands");
        click(page, "Pick it up");
        assertThat(page.getByText("It is in my hand")).isVisible();
        theRestOfTheConsoleWorks(page);
    }

    @Test
    void aRequestUnderWayEndsOnTheVersionItBeganOn() throws Exception {
        Path begun = work.resolve("begun");
        Path mayEnd = work.resolve("may-end");
        String address = "/api/clumsy/slow?begun=%s&mayEnd=%s".formatted(begun, mayEnd);
        CompletableFuture<Answer> slow = CompletableFuture.supplyAsync(() -> operator.get(address));
        awaitFile(begun);
        try {
            install("1.1.0");
            Await.until(
                    LIMIT, "version 1.1.0", () -> Optional.of(version()).filter("1.1.0"::equals));
            assertThat(slow).isNotDone();
        } finally {
            Files.createFile(mayEnd);
        }

        assertThat(slow.get().status()).as(slow.get().toString()).isEqualTo(200);
        assertThat(slow.get().json().path("version").asText()).isEqualTo("1.0.0");
    }

    @Test
    void whatHoldsAReplacedVersionIsNamed() throws Exception {
        Page page = signedIn();
        page.navigate(console.at("/clumsy/buttons").toString());
        click(page, "Wander off");
        assertThat(page.getByText("Gone for a walk")).isVisible();
        click(page, "Never let go");
        awaitFile(work.resolve("holding"));
        try {
            install("1.1.0");

            assertThat(holders())
                    .contains(
                            "a page of %s, whose session can't be locked"
                                    .formatted(console.credentials().user("partner1")))
                    .contains("the thread 'wanderer', which it has begun");
        } finally {
            Files.createFile(work.resolve("let-go"));
        }
        Await.until(
                LIMIT,
                "the end of version 1.0.0",
                () -> Optional.of(true).filter(any -> leaving().isEmpty()));
    }

    private String holders() {
        return leaving().path(0).path("holders").toString();
    }

    private JsonNode leaving() {
        return operator.get(PLUGINS + "/clumsy").json().path("leaving");
    }

    private String version() {
        return operator.get("/api/clumsy/fast").json().path("version").asText();
    }

    private static void awaitFile(Path file) {
        Await.until(LIMIT, file.toString(), () -> Optional.of(file).filter(Files::exists));
    }

    private Page signedIn() {
        Page page = Browsers.newPage(console);
        SignIn.as(page, console, "partner1");
        return page;
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    }

    private static void theRestOfTheConsoleWorks(Page page) {
        page.locator("vaadin-side-nav-item[path=customers]").click();
        assertThat(page.locator(".pc-page h1").first()).hasText("Customers");
    }

    private void install(String version) throws Exception {
        Path jar =
                PluginJarBuilder.plugin(work, "clumsy", version)
                        .source(
                                "clumsy.UnmadeView",
                                """
                                package clumsy;
                                @com.vaadin.flow.router.Route("clumsy/unmade")
                                @jakarta.annotation.security.PermitAll
                                public class UnmadeView extends org.partnerconsole.api.ui.ConsolePage {
                                    public UnmadeView() {
                                        super("Unmade");
                                        throw new IllegalStateException("both left hands");
                                    }
                                }
                                """)
                        .source(
                                "clumsy.ButtonsView",
                                """
                                package clumsy;
                                import com.vaadin.flow.component.button.Button;
                                import com.vaadin.flow.component.html.Span;
                                import java.nio.file.Files;
                                import java.nio.file.Path;
                                @com.vaadin.flow.router.Route("clumsy/buttons")
                                @jakarta.annotation.security.PermitAll
                                public class ButtonsView extends org.partnerconsole.api.ui.ConsolePage {
                                    private static final Path WORK = Path.of("%s");

                                    public ButtonsView() {
                                        super("Buttons");
                                        add(new Button("Never let go", event -> {
                                            touch("holding");
                                            awaitLettingGo();
                                        }));
                                        add(new Button("Wander off", event -> {
                                            Thread.ofPlatform().name("wanderer")
                                                    .start(ButtonsView::awaitLettingGo)
                                                    .setContextClassLoader(
                                                            ButtonsView.class.getClassLoader());
                                            add(new Span("Gone for a walk"));
                                        }));
                                        add(new Button("Drop it", event -> {
                                            throw new IllegalStateException("both left hands");
                                        }));
                                        add(new Button("Pick it up", event ->
                                                add(new Span("It is in my hand"))));
                                    }

                                    private static void touch(String name) {
                                        try {
                                            Files.createFile(WORK.resolve(name));
                                        } catch (java.io.IOException e) {
                                            throw new IllegalStateException(e);
                                        }
                                    }

                                    private static void awaitLettingGo() {
                                        try {
                                            while (!Files.exists(WORK.resolve("let-go"))) {
                                                Thread.sleep(20);
                                            }
                                        } catch (InterruptedException e) {
                                            Thread.currentThread().interrupt();
                                        }
                                    }
                                }
                                """
                                        .formatted(work))
                        .source(
                                "clumsy.SlowResource",
                                """
                                package clumsy;
                                import jakarta.ws.rs.GET;
                                import jakarta.ws.rs.Path;
                                import jakarta.ws.rs.Produces;
                                import jakarta.ws.rs.QueryParam;
                                import java.nio.file.Files;
                                import java.nio.file.Paths;
                                @Path("/api/clumsy")
                                @jakarta.annotation.security.PermitAll
                                @Produces("application/json")
                                public class SlowResource {
                                    private static final String ANSWER = "{\\"version\\": \\"%s\\"}";

                                    @GET @Path("fast")
                                    public String fast() {
                                        return ANSWER;
                                    }

                                    @GET @Path("slow")
                                    public String slow(
                                            @QueryParam("begun") String begun,
                                            @QueryParam("mayEnd") String mayEnd) throws Exception {
                                        Files.createFile(Paths.get(begun));
                                        while (!Files.exists(Paths.get(mayEnd))) {
                                            Thread.sleep(20);
                                        }
                                        return ANSWER;
                                    }
                                }
                                """
                                        .formatted(version))
                        .build();
        Answer answer = operator.upload(PLUGINS, jar);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }
}
