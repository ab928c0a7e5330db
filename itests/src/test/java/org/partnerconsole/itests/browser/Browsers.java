package org.partnerconsole.itests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.partnerconsole.itests.server.ConsoleServer;

/** The one browser of a test run. */
public final class Browsers {

    private static final double LIMIT_MS = 20_000;
    private static Playwright playwright;
    private static Browser browser;
    private static Page newest;

    private Browsers() {}

    /** A page on a laptop's screen, signed in as nobody. */
    public static Page newPage(ConsoleServer console) {
        return page(console, 1440, 900);
    }

    /** A page on a phone's screen, signed in as nobody. */
    public static Page newPhonePage(ConsoleServer console) {
        return page(console, 390, 844);
    }

    /** Ends the browser. */
    public static synchronized void close() {
        if (playwright != null) {
            playwright.close();
            playwright = null;
            browser = null;
            newest = null;
        }
    }

    /** Takes a picture of the newest page. */
    static synchronized void takePicture(Path file) {
        if (newest != null && !newest.isClosed()) {
            newest.screenshot(new Page.ScreenshotOptions().setPath(file));
        }
    }

    private static synchronized Page page(ConsoleServer console, int width, int height) {
        if (browser == null) {
            playwright = Playwright.create();
            browser = playwright.chromium().launch(options());
            PlaywrightAssertions.setDefaultAssertionTimeout(LIMIT_MS);
        }
        Page page =
                browser.newContext(
                                new Browser.NewContextOptions()
                                        .setViewportSize(width, height)
                                        .setLocale("en-US")
                                        .setBaseURL(console.at("").toString()))
                        .newPage();
        page.setDefaultTimeout(LIMIT_MS);
        newest = page;
        return page;
    }

    private static BrowserType.LaunchOptions options() {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(executable())
                .setArgs(
                        List.of(
                                "--no-sandbox",
                                "--disable-quic",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync"));
    }

    /** {@code CONSOLE_BROWSER}, as test.sh sets it, or the usual places. */
    private static Path executable() {
        return Stream.of(
                        System.getenv().getOrDefault("CONSOLE_BROWSER", "/usr/bin/chromium"),
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "no Chromium found: install it, or name it in"
                                                + " CONSOLE_BROWSER"));
    }
}
