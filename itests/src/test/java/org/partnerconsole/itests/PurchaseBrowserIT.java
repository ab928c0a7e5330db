package org.partnerconsole.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerconsole.itests.PurchaseWindow.BUY;
import static org.partnerconsole.itests.PurchaseWindow.DONE;
import static org.partnerconsole.itests.PurchaseWindow.REVIEW;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.partnerconsole.itests.browser.Browsers;
import org.partnerconsole.itests.browser.PictureOfFailure;
import org.partnerconsole.itests.server.ConsoleServer;
import org.partnerconsole.itests.server.SharedConsole;

/** A seller buys an add-on in a browser, and everything goes wrong that can. */
@ExtendWith({SharedConsole.class, PictureOfFailure.class})
class PurchaseBrowserIT {

    private static final String BUYING = "Buying. Please wait.";

    /** What the browser sends when something is clicked. */
    private static final Pattern CLICKS = Pattern.compile(".*v-r=uidl.*");

    private PurchaseWindow window;
    private Page page;

    @BeforeEach
    void signIn(ConsoleServer console) {
        window = PurchaseWindow.signedIn(console);
        page = window.page();
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @AfterAll
    static void closeBrowsers() {
        Browsers.close();
    }

    @Test
    void fromTheOrderByMouse() {
        window.review(3);
        window.assertShown("Due today");
        window.buy();
        window.assertBoughtOnce(3);

        window.dialog().getByText("Go to the order").click();
        assertThat(window.dialog()).hasCount(0);
        assertAt(window.buyer().order());
        assertThat(page.getByText("Version 2").first()).isVisible();
    }

    @Test
    void fromTheCustomerAndFromTheSubscription() {
        String subscription = window.buyer().subscription(window.buyer().base());
        for (String path : List.of("customers/" + window.buyer().customer(), subscription)) {
            window.open(path);
            window.review(1);
            page.reload();
            window.buy();
            window.click(DONE);
            assertThat(window.dialog()).hasCount(0);
            assertAt(path);
        }
        assertThat(window.lines()).hasSize(3);
    }

    @Test
    void byKeyboardAlone() {
        window.tabTo(window.begin());
        window.key("Enter");
        window.awaitChoiceFocused();
        window.tabTo(window.quantity());
        window.key("ArrowUp");
        window.key("Enter");
        window.tabTo(window.button(BUY));
        window.key("Enter");
        assertThat(window.button(DONE)).isFocused();
        window.key("Enter");

        assertThat(window.dialog()).hasCount(0);
        assertThat(window.begin()).isFocused();
        window.assertBoughtOnce(2);
    }

    @Test
    void onAPhoneNothingIsWiderThanThePhone() {
        page.setViewportSize(390, 844);
        window.begin().click();
        for (String step : List.of(REVIEW, BUY, DONE)) {
            assertThat(window.button(step)).isInViewport();
            window.assertNothingIsWiderThanTheWindow();
            window.click(step);
        }
        assertThat(window.dialog()).hasCount(0);
        window.assertBoughtOnce(1);
    }

    @Test
    void pressedThreeTimesItShowsThatItIsBuyingAndBuysOnce() {
        window.review(1);
        page.context().setOffline(true);
        window.button(BUY).evaluate("buy => { buy.click(); buy.click(); buy.click(); }");

        window.assertShown(BUYING);
        assertThat(window.button(BUY)).isDisabled();
        assertThat(window.button("Cancel")).isDisabled();
        window.key("Escape");
        window.assertShown(BUYING);
        page.context().setOffline(false);

        window.assertShown("Add-on ordered");
        assertThat(window.dialog().getByText(BUYING)).isHidden();
        window.assertBoughtOnce(1);
    }

    @Test
    void aPurchaseThatNeverArrivedIsMadeAfterTheReload() {
        window.review(4);
        page.route(CLICKS, Route::abort);
        window.click(BUY);
        window.assertShown(BUYING);
        String address = page.url();
        // Before the way is free again: the page tries again by itself.
        page.navigate("about:blank");
        page.unroute(CLICKS);
        page.navigate(address);

        assertThat(window.button(BUY)).isVisible();
        assertThat(window.lines()).hasSize(1);
        window.buy();
        window.assertBoughtOnce(4);
    }

    @Test
    void aPurchaseWhoseAnswerWasLostIsToldAfterTheReloadAndNotMadeAgain() {
        window.review(4);
        page.route(
                CLICKS,
                route -> {
                    route.fetch();
                    route.abort();
                });
        window.click(BUY);
        page.waitForCondition(() -> window.lines().size() == 2);
        page.unroute(CLICKS);
        page.reload();

        window.assertShown("It was ordered already");
        window.assertBoughtOnce(4);

        window.click(DONE);
        window.review(1);
        window.buy();
        assertThat(window.lines()).as("with what is wished for next").hasSize(3);
    }

    @Test
    void aSessionThatHasEndedLosesNothing() {
        window.review(4);
        BrowserContext browser = page.context();
        List<Cookie> unknown =
                browser.cookies().stream().map(PurchaseBrowserIT::ofNoSession).toList();
        browser.addCookies(unknown);
        signInAgainAndBuy();
    }

    @Test
    void aBrowserThatHasForgottenItsSessionLosesNothing() {
        window.review(4);
        page.context().clearCookies();
        signInAgainAndBuy();
    }

    @Test
    void anOrderThatWasChangedMeanwhileIsToldAndOfferedAgain() {
        window.review(2);
        window.patch(window.buyer().order(), window.buyer().addOn(0, window.buyer().base(), 7));
        window.click(BUY);

        window.assertShown("Changed by somebody else meanwhile");
        window.assertShown("× 7 was added to the order");
        assertThat(window.lines()).hasSize(2);

        window.buy();
        assertThat(window.lines()).hasSize(3);
    }

    @Test
    void aParentThatWasSuspendedMeanwhileIsNamedAsTheReason() {
        page.setViewportSize(390, 844);
        window.review(1);
        window.patch(
                window.buyer().subscription(window.buyer().base()), "{\"status\":\"suspended\"}");
        window.click(BUY);

        window.assertShown("was active and is suspended now");
        window.assertShown("reactivate it first");
        window.assertNothingIsWiderThanTheWindow();
        assertThat(window.button(REVIEW)).isDisabled();
        assertThat(window.lines()).hasSize(1);
    }

    /** The click finds the session gone; after the sign-in everything is where it was. */
    private void signInAgainAndBuy() {
        window.click(BUY);
        window.signInAgain();

        assertThat(window.button(BUY)).isVisible();
        assertThat(window.lines()).hasSize(1);
        window.buy();
        window.assertBoughtOnce(4);
    }

    private void assertAt(String path) {
        assertThat(page).hasURL(Pattern.compile(".*/" + path + "$"));
    }

    private static Cookie ofNoSession(Cookie cookie) {
        return new Cookie(cookie.name, "0000" + "x".repeat(23) + ":x")
                .setDomain(cookie.domain)
                .setPath(cookie.path);
    }
}
