package org.partnerconsole.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.partnerconsole.itests.browser.Browsers;
import org.partnerconsole.itests.browser.PictureOfFailure;
import org.partnerconsole.itests.browser.SignIn;
import org.partnerconsole.itests.server.Answer;
import org.partnerconsole.itests.server.ConsoleServer;
import org.partnerconsole.itests.server.Forms;
import org.partnerconsole.itests.server.SharedConsole;

/** A desktop app sends a person to the console to agree, and calls for them. */
@ExtendWith({SharedConsole.class, PictureOfFailure.class})
class ConsentBrowserIT {

    /** The pair of RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final String CUSTOMERS = "/v1/customers";

    private final BlockingQueue<Map<String, String>> cameBack = new LinkedBlockingQueue<>();
    private ConsoleServer console;
    private Forms forms;
    private HttpServer app;
    private String appId;

    @BeforeEach
    void startTheApp(ConsoleServer console) throws IOException {
        this.console = console;
        forms = new Forms(console);
        appId = console.credentials().all().getProperty("partner1.app_client_id");
        app = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        app.createContext(
                "/callback",
                exchange -> {
                    cameBack.add(parameters(exchange.getRequestURI().getRawQuery()));
                    byte[] page = "back".getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, page.length);
                    exchange.getResponseBody().write(page);
                    exchange.close();
                });
        app.start();
    }

    @AfterEach
    void stopTheApp() {
        app.stop(0);
    }

    @AfterAll
    static void close() {
        Browsers.close();
    }

    @Test
    void a_person_signs_in_agrees_and_the_app_calls_for_them() throws Exception {
        Page page = Browsers.newPage(console);
        page.navigate(console.at("/oauth2/authorize?" + Forms.written(query())).toString());
        SignIn.fill(page, console.credentials().user("partner1"), "wrong");
        assertThat(page.getByText("do not belong together")).isVisible();
        SignIn.fill(
                page,
                console.credentials().user("partner1"),
                console.credentials().password("partner1"));

        assertThat(page.locator("h1")).containsText("Aoba Telecom desktop app");
        assertThat(page.getByText(console.credentials().user("partner1"))).isVisible();
        assertThat(page.getByText("127.0.0.1")).isVisible();
        assertThat(page.getByRole(AriaRole.LISTITEM)).hasCount(5);
        page.getByRole(AriaRole.BUTTON, named("Allow")).click();

        Map<String, String> back = back();
        assertThat(back).containsEntry("state", "a b").containsOnlyKeys("code", "state");
        Answer first = exchange(back.get("code"));
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.header("Cache-Control")).isEqualTo("no-store");
        JsonNode second = refresh(first.json()).json();
        assertThat(calls(first.json())).isEqualTo(200);
        assertThat(calls(second)).isEqualTo(200);

        Answer replayed = exchange(back.get("code"));

        assertThat(replayed.status()).isEqualTo(400);
        assertThat(replayed.json().path("error").textValue()).isEqualTo("invalid_grant");
        assertThat(calls(first.json())).isEqualTo(401);
        assertThat(calls(second)).isEqualTo(401);
        assertThat(refresh(second).json().path("error").textValue()).isEqualTo("invalid_grant");
    }

    @Test
    void who_does_not_agree_is_sent_back_with_that() throws Exception {
        Page page = Browsers.newPhonePage(console);
        SignIn.as(page, console, "partner1");
        page.navigate(console.at("/oauth2/authorize?" + Forms.written(query())).toString());

        page.getByRole(AriaRole.BUTTON, named("Do not allow")).click();

        assertThat(back())
                .containsEntry("error", "access_denied")
                .containsEntry("state", "a b")
                .doesNotContainKey("code");
    }

    @Test
    void a_person_of_another_partner_is_not_asked() throws Exception {
        Page page = Browsers.newPage(console);
        SignIn.as(page, console, "partner2");

        page.navigate(console.at("/oauth2/authorize?" + Forms.written(query())).toString());

        assertThat(back()).containsEntry("error", "access_denied");
    }

    @Test
    void an_unknown_client_or_address_is_said_on_a_page_and_leads_nowhere() {
        for (String[] wrong :
                new String[][] {
                    {"client_id", "nobody"},
                    {"redirect_uri", "https://evil.example/callback"},
                    {"redirect_uri", redirectUri() + "/more"}
                }) {
            Answer answer = forms.get("/oauth2/authorize", query(wrong));
            assertThat(answer.status()).as(wrong[1]).isEqualTo(400);
            assertThat(answer.header("Location")).isEmpty();
            assertThat(answer.header("Content-Type")).startsWith("text/html");
            assertThat(answer.body()).contains("not known to this console");
        }
    }

    @Test
    void what_is_wrong_otherwise_is_told_to_the_app_and_a_stranger_signs_in_first() {
        Answer wrong = forms.get("/oauth2/authorize", query("response_type", "token"));
        assertThat(wrong.status()).isEqualTo(302);
        assertThat(wrong.header("Location"))
                .startsWith(redirectUri() + "?")
                .contains("error=unsupported_response_type", "state=a");

        Answer stranger = forms.get("/oauth2/authorize", query());
        assertThat(stranger.status()).isEqualTo(302);
        assertThat(stranger.header("Location")).contains("/login?authorization=");
    }

    private Map<String, String> query(String... further) {
        return Forms.fields(
                further,
                "response_type",
                "code",
                "client_id",
                appId,
                "redirect_uri",
                redirectUri(),
                "state",
                "a b",
                "code_challenge",
                CHALLENGE,
                "code_challenge_method",
                "S256");
    }

    private Answer exchange(String code) {
        return forms.post(
                "/oauth2/token",
                Forms.fields(
                        new String[0],
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        appId,
                        "code",
                        code,
                        "redirect_uri",
                        redirectUri(),
                        "code_verifier",
                        VERIFIER));
    }

    private Answer refresh(JsonNode token) {
        return forms.post(
                "/oauth2/token",
                Forms.fields(
                        new String[0],
                        "grant_type",
                        "refresh_token",
                        "client_id",
                        appId,
                        "refresh_token",
                        token.path("refresh_token").textValue()));
    }

    private int calls(JsonNode token) {
        return console.anyone()
                .withToken(token.path("access_token").textValue())
                .get(CUSTOMERS)
                .status();
    }

    /** Any port: the app listens where there is room. */
    private String redirectUri() {
        return "http://127.0.0.1:" + app.getAddress().getPort() + "/callback";
    }

    private Map<String, String> back() throws InterruptedException {
        Map<String, String> back = cameBack.poll(20, TimeUnit.SECONDS);
        assertThat(back).as("what came back to the app").isNotNull();
        return back;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toMap(
                                pair -> pair[0],
                                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
