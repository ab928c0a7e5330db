package org.partnerconsole.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.partnerconsole.itests.browser.Browsers;
import org.partnerconsole.itests.browser.PictureOfFailure;
import org.partnerconsole.itests.browser.SignIn;
import org.partnerconsole.itests.release.Figures;
import org.partnerconsole.itests.release.Poller;
import org.partnerconsole.itests.release.Releases;
import org.partnerconsole.itests.release.Updates;
import org.partnerconsole.itests.server.Answer;
import org.partnerconsole.itests.server.Client;
import org.partnerconsole.itests.server.ConsoleServer;

/**
 * Plugins are updated again and again while systems call and people look: no request fails, and no
 * page is loaded anew. With {@code -Dsoak=true} for ten minutes.
 */
@ExtendWith(PictureOfFailure.class)
class GaplessIT {

    private static final Duration SOAK = Duration.ofMinutes(10);
    private static final int ROUNDS = 4;
    private static final String VIEW = "/releases/mobile-plans-fulfillment";
    private static final String VIEWED = "mobile-plans-fulfillment";

    private static ConsoleServer console;

    @TempDir private Path folder;

    @BeforeAll
    static void start() {
        console = ConsoleServer.start(ConsoleServer.newData("gapless"));
    }

    @AfterAll
    static void stop() {
        console.close();
        Browsers.close();
    }

    @Test
    void noRequestFailsAndNoPageIsLoadedWhilePluginsAreUpdated() {
        Figures figures = new Figures();
        List<Poller> pollers = new ArrayList<>();
        Updates updates = new Updates(console, folder, figures);
        Releases.PLUGINS.forEach(updates::update);
        Page page = Browsers.newPage(console);
        SignIn.as(page, console, "partner1");
        page.navigate(console.at(VIEW).toString());
        page.evaluate("window.sameDocument = true");
        Page board = Browsers.newPage(console);
        SignIn.as(board, console, "partner1");
        board.navigate(console.at("/fulfillments").toString());
        board.evaluate("window.sameDocument = true");
        try {
            start(pollers, console.as("partner1"));
            long begun = System.nanoTime();
            for (int round = 0; isOn(round, begun); round++) {
                Releases.PLUGINS.forEach(updates::update);
                assertThat(page.getByText("Release " + updates.newest(VIEWED)).first()).isVisible();
            }
        } finally {
            pollers.forEach(Poller::close);
            pollers.forEach(poller -> figures.note(poller.toString()));
            figures.write("gapless.txt");
        }
        assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
        assertThat(board.locator(".pc-page h1").first()).isVisible();
        assertThat(board.evaluate("window.sameDocument")).isEqualTo(true);
        assertThat(pollers).allSatisfy(poller -> assertThat(poller.failures()).isEmpty());
        assertThat(pollers).allSatisfy(poller -> assertThat(poller.answered()).isPositive());
    }

    private static boolean isOn(int round, long begun) {
        return Boolean.getBoolean("soak")
                ? System.nanoTime() - begun < SOAK.toNanos()
                : round < ROUNDS;
    }

    private static void start(List<Poller> pollers, Client partner) {
        get(pollers, partner, "/v1/customers?size=20");
        get(pollers, partner, Seed.ORDER_PATH);
        get(pollers, partner, "/api/addon-ordering/v1/purchases?limit=5");
        get(pollers, partner, "/api/mobile-plans/v1/fulfillments");
        get(pollers, partner, "/api/esim-errors/v1/cases");
        Releases.PLUGINS.forEach(id -> get(pollers, partner, Releases.path(id)));
        Releases.PLUGINS.forEach(
                id ->
                        pollers.add(
                                Poller.start(
                                        "POST " + Releases.path(id),
                                        () -> partner.send("POST", Releases.path(id), ""))));
        pollers.add(Poller.start("PATCH " + Seed.ORDER_PATH, patch(partner)));
        pollers.add(
                Poller.start(
                        "POST …/callbacks/notifyPurchaseWithProfileDownload",
                        () -> Portal.purchase(partner, "MSFT_" + UUID.randomUUID())));
    }

    private static void get(List<Poller> pollers, Client partner, String path) {
        pollers.add(Poller.start("GET " + path, () -> partner.get(path)));
    }

    /** Every twentieth is a new wish, so that the order stays one that can be read. */
    private static Supplier<Answer> patch(Client partner) {
        AtomicInteger asked = new AtomicInteger();
        UUID run = UUID.randomUUID();
        return () -> {
            String wish = run + "/" + asked.getAndIncrement() / 20;
            return partner.send(
                    "PATCH",
                    Seed.ORDER_PATH,
                    Seed.addOnOrder(),
                    "MS-RequestId",
                    UUID.nameUUIDFromBytes(wish.getBytes(StandardCharsets.UTF_8)).toString());
        };
    }
}
