package org.partnerconsole.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.partnerconsole.itests.browser.Browsers;
import org.partnerconsole.itests.browser.SignIn;
import org.partnerconsole.itests.server.Answer;
import org.partnerconsole.itests.server.Client;
import org.partnerconsole.itests.server.ConsoleServer;
import org.partnerconsole.itests.server.SharedConsole;

/**
 * Every address, called with another partner's ids: it answers as it does to ids that nobody has. A
 * new address needs a row here, or the test fails.
 */
@ExtendWith(SharedConsole.class)
class TenancyIT {

    private static final String CASES = "/api/esim-errors/v1/cases";
    private static final String MOBILE = "/api/mobile-plans/v1";
    private static final String ADD_ONS = "/api/addon-ordering/v1";
    private static final String PLUGINS = "/api/platform/v1/plugins";
    private static final String CLIENTS = "/api/platform/v1/clients";
    private static final String SIGNING_KEYS = "/api/platform/v1/signing-keys";
    private static final String BILLING = "/api/billing/v1";
    private static final String DEAD_LETTERS = "/api/platform/v1/dead-letters";

    /** With ids in the path or the body: {@code {…}} in a body is replaced as in a path. */
    private static final Map<String, String> BY_ID =
            Map.ofEntries(
                    Map.entry("GET /v1/customers/{customer}", ""),
                    Map.entry("GET /v1/customers/{customer}/subscriptions", ""),
                    Map.entry("GET /v1/customers/{customer}/subscriptions/{subscription}", ""),
                    Map.entry(
                            "GET /v1/customers/{customer}/subscriptions/{subscription}/addons", ""),
                    Map.entry(
                            "PATCH /v1/customers/{customer}/subscriptions/{subscription}",
                            "{\"quantity\": 2}"),
                    Map.entry(
                            "GET /v1/customers/{customer}/subscriptions/{subscription}/provisioningstatus",
                            ""),
                    Map.entry("GET /v1/customers/{customer}/offers", ""),
                    Map.entry("GET /v1/offers/{offer}", ""),
                    Map.entry("GET /v1/offers/{offer}/addons", ""),
                    Map.entry(
                            "POST /v1/customers/{customer}/orders",
                            """
                            {"LineItems": [{"LineItemNumber": 0, "OfferId": "%s", "Quantity": 1}]}"""
                                    .formatted(Seed.BASE_OFFER)),
                    Map.entry("GET /v1/customers/{customer}/orders/{order}/provisioningstatus", ""),
                    Map.entry("GET /v1/customers/{customer}/orders", ""),
                    Map.entry("GET /v1/customers/{customer}/orders/{order}", ""),
                    Map.entry(
                            "PATCH /v1/customers/{customer}/orders/{order}",
                            """
                            {"LineItems": [{"LineItemNumber": 0, "OfferId": "%s", "Quantity": 1,
                              "FriendlyName": "x", "ParentSubscriptionId": "{subscription}"}]}"""
                                    .formatted(Seed.ADD_ON_OFFER)),
                    Map.entry(
                            "GET " + ADD_ONS + "/customers/{customer}/orders/{order}/choices", ""),
                    Map.entry("GET " + MOBILE + "/fulfillments/{fulfillment}", ""),
                    Map.entry("GET " + MOBILE + "/fulfillments/{fulfillment}/history", ""),
                    Map.entry(
                            "POST " + MOBILE + "/callbacks/activationComplete",
                            "{\"transactionId\": \"{transaction}\", \"activationResult\": \"success\"}"),
                    Map.entry(
                            "POST " + MOBILE + "/callbacks/registrationChanged",
                            "{\"transactionId\": \"{transaction}\", \"networkRegistrationState\": \"home\"}"),
                    Map.entry(
                            "POST " + MOBILE + "/events/registration",
                            "{\"transactionId\": \"{transaction}\", \"networkRegistrationState\": \"home\"}"),
                    Map.entry("GET " + CASES + "/{case}", ""),
                    Map.entry("POST " + CASES + "/{case}/close", "{}"));

    /** Lists: what the first partner has shows in none of the second's. */
    private static final Set<String> LISTS =
            Set.of(
                    "GET /v1/customers",
                    "GET /v1/auditrecords",
                    "GET " + BILLING + "/charges",
                    "GET " + BILLING + "/charges.csv",
                    "GET " + BILLING + "/months",
                    "GET " + ADD_ONS + "/purchases",
                    "GET " + MOBILE + "/fulfillments",
                    "GET " + CASES);

    /** What a list can't be asked for without. */
    private static final Map<String, String> PARAMETERS =
            Map.of("GET /v1/auditrecords", "?startDate=2020-01-01");

    /** The operator's, who belongs to no partner. */
    private static final Set<String> OPERATORS =
            Set.of(
                    "GET " + PLUGINS,
                    "POST " + PLUGINS,
                    "GET " + PLUGINS + "/{id}",
                    "POST " + PLUGINS + "/{id}/start",
                    "POST " + PLUGINS + "/{id}/stop",
                    "GET /api/platform/v1/health",
                    "GET " + DEAD_LETTERS,
                    "GET " + DEAD_LETTERS + "/{id}",
                    "POST " + DEAD_LETTERS + "/{id}/rerun",
                    "POST " + DEAD_LETTERS + "/{id}/skip",
                    "POST " + PLUGINS + "/{id}/rollback",
                    "GET " + PLUGINS + "/{id}/history",
                    "GET " + PLUGINS + "/{id}/calls",
                    "DELETE " + PLUGINS + "/{id}",
                    "GET " + CLIENTS,
                    "POST " + CLIENTS,
                    "POST " + CLIENTS + "/{id}/secret",
                    "DELETE " + CLIENTS + "/{id}",
                    "GET " + SIGNING_KEYS,
                    "POST " + SIGNING_KEYS,
                    "DELETE " + SIGNING_KEYS + "/{id}",
                    "POST /api/platform/v1/clock");

    /**
     * Makes something new of the caller's own, takes no id of a row, or shows no partner's rows.
     */
    private static final Set<String> NOBODYS =
            Set.of(
                    "GET " + PLUGINS + "/{id}/settings",
                    "PUT " + PLUGINS + "/{id}/settings",
                    "POST /oauth2/token",
                    "POST /{partner}/oauth2/token",
                    "GET /oauth2/jwks",
                    "GET /api/openapi.json",
                    "GET /.well-known/oauth-authorization-server",
                    "POST /v1/customers",
                    "POST " + BILLING + "/months/{month}/close",
                    "GET /v1/offercategories",
                    "GET /v1/offers",
                    "POST " + MOBILE + "/transactions",
                    "POST " + MOBILE + "/callbacks/notifyPurchaseWithProfileDownload",
                    "POST " + CASES,
                    "GET /api/esim-errors/v1/catalogue",
                    "GET /api/esim-errors/v1/catalogue/{name}");

    /** The views that take an id, with the name of the id. */
    private static final Map<String, String> VIEWS =
            Map.of(
                    "customers/:customer", "/customers/{customer}",
                    "customers/:customer/orders/:order", "/customers/{customer}/orders/{order}",
                    "customers/:customer/subscriptions/:subscription",
                            "/customers/{customer}/subscriptions/{subscription}",
                    "offers/:offer", "/offers/{offer}",
                    "fulfillments/:id", "/fulfillments/{fulfillment}");

    /** Views whose parameter is no id of a partner's row. */
    private static final Set<String> VIEWS_OF_THE_PLATFORM =
            Set.of("plugins/:plugin", "plugins/:plugin/settings");

    private static final Map<String, String> UNKNOWN =
            Map.of(
                    "customer", UUID.randomUUID().toString(),
                    "order", UUID.randomUUID().toString(),
                    "subscription", UUID.randomUUID().toString(),
                    "offer", UUID.randomUUID().toString(),
                    "fulfillment", UUID.randomUUID().toString(),
                    "transaction", "MSFT_" + UUID.randomUUID(),
                    "case", UUID.randomUUID().toString());

    private ConsoleServer console;
    private Client other;
    private Map<String, String> foreign;

    @BeforeEach
    void makeSomethingOfTheFirstPartner(ConsoleServer console) {
        this.console = console;
        Client owner = console.as("partner1");
        other = console.as("partner2");
        String transaction = "MSFT_" + UUID.randomUUID();
        String fulfillment =
                made(
                        owner.send(
                                "POST",
                                MOBILE + "/callbacks/notifyPurchaseWithProfileDownload",
                                """
                                {"transactionId": "%s",
                                 "purchaseMetadata": {"userAccount": "New",
                                   "purchaseInstrument": "New", "line": "New",
                                   "moDirectStatus": "Complete", "planName": "2GB Monthly"},
                                 "activationCode": "1$smdp.address$",
                                 "networkRegistrationInterval": 5}"""
                                        .formatted(transaction)));
        String errorCase =
                made(
                        owner.send(
                                "POST",
                                CASES,
                                "{\"error\": \"profileNotReleasedByOperator\", \"transactionId\": \"%s\"}"
                                        .formatted(transaction)));
        foreign =
                Map.of(
                        "customer",
                        Seed.CUSTOMER,
                        "order",
                        Seed.ORDER,
                        "subscription",
                        Seed.BASE_SUBSCRIPTION,
                        "offer",
                        Seed.BASE_OFFER,
                        "fulfillment",
                        fulfillment,
                        "transaction",
                        transaction,
                        "case",
                        errorCase);
    }

    @AfterAll
    static void close() {
        Browsers.close();
    }

    @Test
    void everyAddressHasARow() {
        Set<String> rows = new TreeSet<>(BY_ID.keySet());
        rows.addAll(LISTS);
        rows.addAll(OPERATORS);
        rows.addAll(NOBODYS);

        assertThat(withoutNames(Surface.addresses())).isEqualTo(withoutNames(rows));
        Set<String> views = new TreeSet<>(VIEWS.keySet());
        views.addAll(VIEWS_OF_THE_PLATFORM);
        assertThat(Surface.viewsWithParameters()).isEqualTo(views);
    }

    @Test
    void aForeignIdIsAnsweredLikeAnUnknownOne() {
        BY_ID.forEach(
                (address, body) -> {
                    String toForeign = answer(address, body, foreign);
                    assertThat(toForeign)
                            .as(address)
                            .isEqualTo(answer(address, body, UNKNOWN))
                            .startsWith("4");
                });
    }

    @Test
    void aListShowsNothingOfAnotherPartner() {
        for (String address : LISTS) {
            Answer answer =
                    other.get(
                            address.substring("GET ".length())
                                    + PARAMETERS.getOrDefault(address, ""));
            assertThat(answer.status()).as(address + answer).isEqualTo(200);
            assertThat(answer.body())
                    .as(address)
                    .doesNotContainIgnoringCase(foreign.get("customer"));
            assertThat(answer.body()).as(address).doesNotContain(foreign.get("transaction"));
        }
    }

    @Test
    void whatIsTheOperatorsIsRefusedToPartners() {
        for (String address : OPERATORS) {
            Answer answer = call(address, "{}", Map.of("id", "esim-error-handling"));
            assertThat(answer.status()).as(address + " " + answer).isEqualTo(403);
        }
    }

    @Test
    void noViewShowsWhatIsAnotherPartners() {
        assertThat(shownBy("partner1")).isNotEmpty();
        assertThat(shownBy("partner2")).isEmpty();
    }

    /** In which views something of the first partner's shows, and what. */
    private Set<String> shownBy(String who) {
        Page page = Browsers.newPage(console);
        SignIn.as(page, console, who);
        Set<String> shown = new TreeSet<>();
        for (String view : Surface.viewsWithoutParameters()) {
            page.navigate(console.at("/" + view).toString());
            page.locator("h1").first().waitFor();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            String content = page.content().toLowerCase(Locale.ROOT);
            foreign.forEach(
                    (kind, id) -> {
                        if (content.contains(id.toLowerCase(Locale.ROOT))) {
                            shown.add("%s in /%s".formatted(kind, view));
                        }
                    });
        }
        return shown;
    }

    @Test
    void aViewShowsAForeignIdLikeAnUnknownOne() {
        Page page = Browsers.newPage(console);
        SignIn.as(page, console, "partner2");
        VIEWS.forEach(
                (route, address) ->
                        assertThat(shown(page, address, foreign))
                                .as(route)
                                .isEqualTo(shown(page, address, UNKNOWN))
                                .isNotBlank());
    }

    private String shown(Page page, String address, Map<String, String> ids) {
        page.navigate(console.at(filled(address, ids)).toString());
        page.locator(".pc-page h1").first().waitFor();
        return withoutIds(page.locator(".pc-page").first().innerText(), ids);
    }

    private String answer(String address, String body, Map<String, String> ids) {
        Answer answer = call(address, body, ids);
        return answer.status()
                + " "
                + answer.header("Content-Type")
                + " "
                + withoutIds(
                        answer.body().replace(answer.header("MS-CorrelationId"), "correlation"),
                        ids);
    }

    private Answer call(String address, String body, Map<String, String> ids) {
        String[] parts = address.split(" ", 2);
        String path = filled(parts[1], ids);
        return parts[0].equals("GET")
                ? other.get(path)
                : other.send(
                        parts[0],
                        path,
                        filled(body, ids),
                        "MS-RequestId",
                        UUID.randomUUID().toString());
    }

    private static String filled(String text, Map<String, String> ids) {
        String filled = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }

    private static String withoutIds(String text, Map<String, String> ids) {
        String without = text;
        for (Map.Entry<String, String> id : new TreeMap<>(ids).entrySet()) {
            without =
                    Pattern.compile(Pattern.quote(id.getValue()), Pattern.CASE_INSENSITIVE)
                            .matcher(without)
                            .replaceAll(id.getKey());
        }
        return without;
    }

    /** Two templates that differ in the names of their parameters are one address. */
    private static Set<String> withoutNames(Set<String> addresses) {
        Set<String> plain = new TreeSet<>();
        addresses.forEach(address -> plain.add(address.replaceAll("\\{[^}]*}", "{}")));
        return plain;
    }

    private static String made(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 201);
        return answer.json().path("id").asText();
    }
}
