package org.partnerconsole.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.partnerconsole.itests.browser.Browsers;
import org.partnerconsole.itests.browser.PictureOfFailure;
import org.partnerconsole.itests.browser.SignIn;
import org.partnerconsole.itests.release.Figures;
import org.partnerconsole.itests.release.Releases;
import org.partnerconsole.itests.release.Updates;
import org.partnerconsole.itests.server.Answer;
import org.partnerconsole.itests.server.Client;
import org.partnerconsole.itests.server.ConsoleServer;
import org.partnerconsole.itests.server.ServerJvm;

/**
 * After any number of updates there is one class loader for each plugin, although its pages were
 * open, its resources called, its entities stored, its events and timers handled and its services
 * used by another plugin. With {@code -Dsoak=true} after 50 updates of each, and the metaspace is
 * flat then.
 */
@ExtendWith(PictureOfFailure.class)
class LeakIT {

    private static final boolean SOAK = Boolean.getBoolean("soak");
    private static final int WARM_UP = SOAK ? 15 : 2;
    private static final int ROUNDS = SOAK ? 50 : 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Percentage FLAT = Percentage.withPercentage(5);
    private static final List<String> PAGES =
            List.of(
                    "/fulfillments",
                    "/add-ons",
                    "/esim-cases",
                    "/releases/addon-ordering",
                    "/customers/%s/orders/%s".formatted(Seed.CUSTOMER, Seed.ORDER));

    private static ConsoleServer console;

    @TempDir private Path folder;

    @BeforeAll
    static void start() {
        // What is softly referenced only would stay as long as there is room for it.
        console =
                ConsoleServer.start(
                        ConsoleServer.newData("leak"),
                        Map.of("JVM_ARGS", "-XX:SoftRefLRUPolicyMSPerMB=0"),
                        "--test-clock");
    }

    @AfterAll
    static void stop() {
        console.close();
        Browsers.close();
    }

    @Test
    void oneClassLoaderForEachPluginIsLeftAfterUpdatesInUse() {
        ServerJvm jvm = console.jvm();
        Figures figures = new Figures();
        Updates updates = new Updates(console, folder, figures);
        List<Page> pages = open();
        use();
        int loaders = jvm.bundleLoaders();
        update(updates, WARM_UP, pages);
        awaitLoaders(jvm, loaders);
        long metaspace = jvm.metaspace();

        update(updates, ROUNDS, pages);

        awaitLoaders(jvm, loaders);
        long after = jvm.metaspace();
        figures.note(
                "class loaders of bundles: %d; metaspace: %d KB after %d updates of each plugin, %d KB after %d more"
                        .formatted(loaders, metaspace, WARM_UP, after, ROUNDS));
        figures.write("leak.txt");
        if (SOAK) {
            // Before, it still grows by what the compiler notes about the console's own methods.
            assertThat(after).as("metaspace in KB").isCloseTo(metaspace, FLAT);
        }
    }

    private static void update(Updates updates, int rounds, List<Page> pages) {
        for (int round = 0; round < rounds; round++) {
            Releases.PLUGINS.forEach(updates::update);
            use();
            updates.signIn();
            pages.get(round % pages.size()).reload();
        }
    }

    /** Rows are written and read, an event is handled, a timer comes due. */
    private static void use() {
        Client partner = console.as("partner1");
        String waits = "MSFT_" + UUID.randomUUID();
        String fails = "MSFT_" + UUID.randomUUID();
        ok(Portal.purchase(partner, waits));
        ok(Portal.purchase(partner, fails));
        ok(Portal.failActivation(partner, fails));
        ok(
                partner.send(
                        "PATCH",
                        Seed.ORDER_PATH,
                        Seed.addOnOrder(),
                        "MS-RequestId",
                        UUID.randomUUID().toString()));
        for (String path :
                List.of("/api/addon-ordering/v1/purchases", "/api/esim-errors/v1/cases")) {
            ok(partner.get(path));
        }
        Await.until(
                PATIENCE,
                "the case of " + fails,
                () ->
                        Optional.of(partner.get("/api/esim-errors/v1/cases").body())
                                .filter(cases -> cases.contains(fails)));
        ok(
                console.as("operator")
                        .send("POST", "/api/platform/v1/clock", "{\"advance\": \"PT16M\"}"));
        Client later = console.as("partner1");
        Await.until(
                PATIENCE,
                "the timer of " + waits,
                () ->
                        Optional.of(
                                        later.get(
                                                        "/api/mobile-plans/v1/fulfillments?transactionId="
                                                                + waits)
                                                .json())
                                .filter(
                                        found ->
                                                found.at("/items/0/state")
                                                        .asText()
                                                        .equals("REGISTERING")));
    }

    private static void ok(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private static List<Page> open() {
        List<Page> pages = new ArrayList<>();
        for (String path : PAGES) {
            Page page = Browsers.newPage(console);
            SignIn.as(page, console, "partner1");
            page.navigate(console.at(path).toString());
            pages.add(page);
        }
        return pages;
    }

    private static void awaitLoaders(ServerJvm jvm, int wanted) {
        try {
            Await.until(
                    PATIENCE,
                    "%d class loaders of bundles".formatted(wanted),
                    () -> Optional.of(jvm.bundleLoaders()).filter(left -> left <= wanted));
        } catch (AssertionError e) {
            jvm.dump(Path.of("target", "leak.hprof"));
            throw new AssertionError(
                    "%s: there are %d; target/leak.hprof holds all objects"
                            .formatted(e.getMessage(), jvm.bundleLoaders()),
                    e);
        }
    }
}
