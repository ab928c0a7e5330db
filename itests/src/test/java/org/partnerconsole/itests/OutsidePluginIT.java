package org.partnerconsole.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.partnerconsole.itests.browser.Browsers;
import org.partnerconsole.itests.browser.PictureOfFailure;
import org.partnerconsole.itests.server.Client;
import org.partnerconsole.itests.server.ConsoleServer;
import org.partnerconsole.itests.server.SharedConsole;

/** A third party builds the README's plugin in a folder of its own and drops it into a console. */
@ExtendWith({SharedConsole.class, PictureOfFailure.class})
class OutsidePluginIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @AfterAll
    static void closeBrowser() {
        Browsers.close();
    }

    @Test
    void aPluginIsBuiltOutsideRunsAndGoes(ConsoleServer console) throws Exception {
        Path jar = build();
        Client partner = console.as("partner1");
        assertThat(partner.get("/api/greetings").status()).isEqualTo(404);

        Path dropped = PluginJars.drop(jar, console.data().resolve("plugins"));
        try {
            awaitStatus(partner, 200);
            assertThat(partner.get("/api/greetings").json().path("customers").asInt()).isPositive();
            assertThat(console.anyone().get("/api/greetings").status()).isEqualTo(401);
            seePage(console);
        } finally {
            Files.delete(dropped);
        }
        awaitStatus(partner, 404);
    }

    private static void awaitStatus(Client client, int status) {
        Await.until(
                LIMIT,
                "status " + status,
                () ->
                        Optional.of(client.get("/api/greetings"))
                                .filter(answer -> answer.status() == status));
    }

    private static void seePage(ConsoleServer console) {
        Page page = Browsers.newPage(console);
        page.navigate(console.at("/").toString());
        page.locator("input[name=username]").fill(console.credentials().user("partner1"));
        page.locator("input[name=password]").fill(console.credentials().password("partner1"));
        page.locator("input[name=password]").press("Enter");
        PlaywrightAssertions.assertThat(page.locator(".pc-page h1").first()).isVisible();
        page.navigate(console.at("/greetings").toString());
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Greetings");
        PlaywrightAssertions.assertThat(page.getByText("customers to greet")).isVisible();
    }

    private Path build() throws Exception {
        String version = version();
        return OutsidePlugin.in(Path.of("target/outside-plugin").toAbsolutePath(), version)
                .file("pom.xml", POM.formatted(version))
                .file(
                        "src/main/resources/texts.properties",
                        """
                        greetings.menu=Greetings
                        greetings.heading=Greetings
                        greetings.count={0} customers to greet
                        """)
                .file("src/main/java/greetings/GreetingsView.java", IMPORTS + readme())
                .file("src/main/java/greetings/GreetingsResource.java", RESOURCE)
                .file("src/test/java/greetings/GreetingsTest.java", TEST)
                .build("greetings");
    }

    /** The first block of Java in the section about a plugin. */
    private static String readme() throws Exception {
        String readme = Files.readString(ROOT.resolve("README.md"));
        Matcher block =
                Pattern.compile("(?s)## A plugin in ten lines.*?```java\\n(.*?)```")
                        .matcher(readme);
        assertThat(block.find()).as("README.md has a plugin in ten lines").isTrue();
        return block.group(1);
    }

    private static String version() throws Exception {
        Matcher version =
                Pattern.compile("<artifactId>partner-console</artifactId>\\s*<version>(.*?)<")
                        .matcher(Files.readString(ROOT.resolve("pom.xml")));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private static final String POM =
            """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <parent>
                <groupId>org.partnerconsole</groupId>
                <artifactId>plugin-parent</artifactId>
                <version>%s</version>
                <relativePath/>
              </parent>
              <groupId>org.example</groupId>
              <artifactId>greetings</artifactId>
              <version>1.0.0</version>
              <name>Greetings</name>
            </project>
            """;

    private static final String IMPORTS =
            """
            package greetings;

            import com.vaadin.flow.router.Menu;
            import com.vaadin.flow.router.Route;
            import jakarta.annotation.security.RolesAllowed;
            import org.partnerconsole.api.billing.CustomerQuery;
            import org.partnerconsole.api.billing.Customers;
            import org.partnerconsole.api.security.Roles;
            import org.partnerconsole.api.ui.ConsolePage;

            """;

    private static final String RESOURCE =
            """
            package greetings;

            import jakarta.annotation.security.RolesAllowed;
            import jakarta.ws.rs.GET;
            import jakarta.ws.rs.Path;
            import jakarta.ws.rs.Produces;
            import jakarta.ws.rs.core.MediaType;
            import java.util.Map;
            import org.partnerconsole.api.billing.CustomerQuery;
            import org.partnerconsole.api.billing.Customers;
            import org.partnerconsole.api.security.Roles;

            @Path("/api/greetings")
            @RolesAllowed(Roles.ADMIN)
            @Produces(MediaType.APPLICATION_JSON)
            public class GreetingsResource {

                private final Customers customers;

                public GreetingsResource(Customers customers) {
                    this.customers = customers;
                }

                @GET
                public Map<String, Long> count() {
                    return Map.of("customers", customers.count(CustomerQuery.all()));
                }
            }
            """;

    private static final String TEST =
            """
            package greetings;

            import static org.assertj.core.api.Assertions.assertThat;

            import org.junit.jupiter.api.Test;
            import org.partnerconsole.testkit.PluginConsole;
            import org.partnerconsole.testkit.PluginTest;

            @PluginTest
            class GreetingsTest {

                @Test
                void greets_every_customer(PluginConsole console) {
                    console.withSampleOrder();
                    assertThat(console.rest().get("/api/greetings").json().at("/customers").asInt())
                            .isOne();
                    assertThat(((GreetingsView) console.open("greetings").getCurrentView())
                                    .getElement()
                                    .getTextRecursively())
                            .contains("1 customers to greet");
                }
            }
            """;
}
