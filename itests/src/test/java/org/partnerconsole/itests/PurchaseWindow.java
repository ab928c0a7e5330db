package org.partnerconsole.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.partnerconsole.itests.browser.Browsers;
import org.partnerconsole.itests.browser.SignIn;
import org.partnerconsole.itests.sdk.JavaSdk;
import org.partnerconsole.itests.server.Answer;
import org.partnerconsole.itests.server.ConsoleServer;

/**
 * A browser's window in which a seller buys add-ons for a customer of the test's own.
 *
 * @param page the window
 * @param buyer the customer, with an order of one base line
 * @param sdk calls the console beside the window
 */
record PurchaseWindow(ConsoleServer console, Page page, Buyer buyer, JavaSdk sdk) {

    static final String ADD = "Add add-on";
    static final String REVIEW = "Review price";
    static final String BUY = "Buy now";
    static final String DONE = "Done";

    /** At the page of the order. */
    static PurchaseWindow signedIn(ConsoleServer console) {
        JavaSdk sdk = new JavaSdk(console, console.as("partner1").token());
        PurchaseWindow window =
                new PurchaseWindow(console, Browsers.newPage(console), Buyer.register(sdk), sdk);
        SignIn.as(window.page, console, "partner1");
        window.open(window.buyer.order());
        return window;
    }

    void open(String path) {
        page.navigate(console.at("/" + path).toString());
    }

    void signInAgain() {
        SignIn.fill(
                page,
                console.credentials().user("partner1"),
                console.credentials().password("partner1"));
    }

    /** The button that begins a purchase. */
    Locator begin() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(ADD)).first();
    }

    void review(int quantity) {
        begin().click();
        quantity().fill(Integer.toString(quantity));
        click(REVIEW);
        assertThat(button(BUY)).isVisible();
    }

    void buy() {
        click(BUY);
        assertShown("Add-on ordered");
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    Locator quantity() {
        return dialog().locator("vaadin-integer-field input");
    }

    Locator button(String name) {
        return dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    void click(String name) {
        button(name).click();
    }

    void key(String name) {
        page.keyboard().press(name);
    }

    /** Waits until the focus is at the choice: it comes there a moment after the dialog is open. */
    void awaitChoiceFocused() {
        page.waitForFunction("() => document.activeElement?.closest('vaadin-radio-button')");
    }

    /** Presses Tab until the focus is there, as somebody without a mouse does. */
    void tabTo(Locator where) {
        where.waitFor();
        for (int i = 0; i < 60; i++) {
            if (Boolean.TRUE.equals(where.evaluate("one => one === document.activeElement"))) {
                return;
            }
            key("Tab");
        }
        throw new AssertionError("the Tab key never comes to " + where);
    }

    void assertShown(String text) {
        assertThat(dialog().getByText(text).first()).isVisible();
    }

    void assertNothingIsWiderThanTheWindow() {
        assertThat(
                        page.evaluate(
                                """
                                [...document.querySelectorAll('body, vaadin-dialog *')]
                                  .filter(one => one.checkVisibility())
                                  .filter(one => one.scrollWidth > innerWidth
                                      || one.getBoundingClientRect().right > innerWidth + 1)
                                  .map(one => one.tagName + '.' + one.className)
                                  .join()\
                                """))
                .isEqualTo("");
    }

    /** That the order has one line more, and which. */
    void assertBoughtOnce(int quantity) {
        assertThat(lines()).hasSize(2);
        assertThat(lines().get(1).path("quantity").asInt()).isEqualTo(quantity);
    }

    JsonNode lines() {
        return sdk.get(buyer.order()).json().path("lineItems");
    }

    /** Changes something beside the window. */
    void patch(String path, String body) {
        Answer answer = sdk.send("PATCH", path, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }
}
