package org.partnerconsole.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.partnerconsole.itests.sdk.JavaSdk;
import org.partnerconsole.itests.server.Answer;
import org.partnerconsole.itests.server.Client;
import org.partnerconsole.itests.server.ConsoleServer;
import org.partnerconsole.itests.server.SharedConsole;

/** A way to each code of the contract that the console answers with (domain reference B.5). */
@ExtendWith(SharedConsole.class)
class ErrorCodesIT {

    /** Reached where a test holds a row of the database, which a client can't. */
    private static final Set<String> REACHED_ELSEWHERE = Set.of("409 800014");

    /** What must not happen has no way to it. */
    private static final Set<String> OUT_OF_REACH = Set.of("404 800007", "500 800003");

    private static final Path MANUAL = Path.of("../docs/api.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d{3}) \\| ([0-9, ]+) \\|");

    private ConsoleServer console;
    private JavaSdk sdk;
    private Buyer buyer;
    private final TreeMap<String, Supplier<Answer>> ways = new TreeMap<>();

    @BeforeEach
    void findTheWays(ConsoleServer console) {
        this.console = console;
        sdk = new JavaSdk(console, console.as("partner1").token());
        callersAndAddresses();
        bodies();
        orders();
        subscriptions();
    }

    /** Each with a customer of its own: many of them leave an order that is good for nothing. */
    @TestFactory
    Stream<DynamicTest> eachHasAWayToIt() {
        return ways.keySet().stream()
                .map(
                        code ->
                                DynamicTest.dynamicTest(
                                        code,
                                        () -> {
                                            buyer = Buyer.register(sdk);
                                            assertRefused(code, ways.get(code).get());
                                        }));
    }

    @Test
    void theManualListsTheSame() throws IOException {
        Set<String> listed = new TreeSet<>();
        Matcher rows = ROW.matcher(Files.readString(MANUAL));
        while (rows.find()) {
            for (String code : rows.group(2).split(", ")) {
                listed.add(rows.group(1) + " " + code.strip());
            }
        }
        Set<String> reached = new TreeSet<>(ways.keySet());
        reached.addAll(REACHED_ELSEWHERE);
        reached.addAll(OUT_OF_REACH);
        assertThat(listed).isEqualTo(reached);
    }

    private static void assertRefused(String statusAndCode, Answer answer) {
        JsonNode error = answer.json();
        assertThat(answer.status() + " " + error.path("code").asText())
                .as(answer.toString())
                .isEqualTo(statusAndCode);
        Errors.assertContractShape(answer);
    }

    private void callersAndAddresses() {
        ways.put("401 800001", () -> console.anyone().get("/v1/customers"));
        ways.put("401 400", () -> console.anyone().withToken("none").get("/v1/customers"));
        ways.put("403 900150", () -> reader().send("POST", "/v1/customers", "{}"));
        ways.put("400 900118", () -> sdk.get("customers/nobody"));
        ways.put("404 60003", () -> sdk.get("customers/" + UUID.randomUUID()));
        ways.put("404 20000", () -> sdk.get(buyer.orders() + "/" + UUID.randomUUID()));
        ways.put("404 20003", () -> sdk.get(buyer.subscription(UUID.randomUUID().toString())));
        ways.put("404 1000", () -> sdk.get("nothing"));
    }

    private void bodies() {
        ways.put("400 800002", () -> patchOrder("{\"lineItems\":"));
        ways.put(
                "400 3000",
                () ->
                        sdk.send(
                                "POST",
                                "customers",
                                "{\"companyProfile\":{\"companyName\":\"x\"},\"billingProfile\":{}}"));
        ways.put("400 900126", () -> patchSubscription("{\"status\":\"asleep\"}"));
        ways.put("400 900127", () -> patchOrder("{\"lineItems\":[]}"));
        ways.put(
                "409 800060",
                () -> {
                    UUID request = UUID.randomUUID();
                    sdk.send("PATCH", buyer.order(), buyer.addOn(0, buyer.base(), 1), request);
                    return sdk.send(
                            "PATCH", buyer.order(), buyer.addOn(0, buyer.base(), 2), request);
                });
    }

    private void orders() {
        ways.put(
                "400 2055",
                () -> patchOrder("{\"attributes\":{\"etag\":\"e1\"},\"status\":\"cancelled\"}"));
        ways.put("400 2002", () -> patchOrder(buyer.addOn(0, buyer.base(), 0)));
        ways.put("400 800071", () -> patchOrder(buyer.addOn(1, buyer.base(), 1)));
        ways.put("400 800004", () -> patchOrder(buyer.addOn(0, "none", buyer.base(), 1)));
        ways.put("400 800021", () -> patchOrder(buyer.addOn(0, "none", 1)));
        ways.put("400 800029", () -> patchOrder(buyer.addOn(0, Seed.BASE_OFFER, buyer.base(), 1)));
        ways.put(
                "403 800066",
                () -> {
                    patchOrder(manyAddOns(500));
                    patchOrder(manyAddOns(499));
                    return patchOrder(manyAddOns(1));
                });
        ways.put("409 900128", () -> patchOrder(agreedTo("0.01")));
        ways.put("400 4018", () -> place(Seed.BASE_OFFER, "annual"));
        ways.put("400 800070", () -> place(offer("DE", "Mobile Plan 10 GB"), "none"));
        ways.put("403 2091", this::buyWhatIsNotSold);
        ways.put(
                "400 800012",
                () -> {
                    patchSubscription("{\"status\":\"suspended\"}");
                    return patchOrder(buyer.addOn(0, buyer.base(), 1));
                });
        ways.put(
                "400 800061",
                () -> {
                    cancel();
                    return cancel();
                });
    }

    private void subscriptions() {
        ways.put("400 2001", () -> afterSuspension("{\"quantity\":6}"));
        ways.put(
                "400 2006", () -> patchSubscription("{\"offerId\":\"" + Seed.ADD_ON_OFFER + "\"}"));
        ways.put("400 800096", () -> patchSubscription("{\"status\":\"deleted\"}"));
        ways.put(
                "400 2011",
                () -> {
                    cancel();
                    return patchSubscription("{\"friendlyName\":\"x\"}");
                });
        ways.put(
                "409 27009",
                () -> {
                    JsonNode lines =
                            patchOrder(buyer.addOn(0, buyer.base(), 1)).json().path("lineItems");
                    patchSubscription("{\"status\":\"suspended\"}");
                    String addOn = lines.path(lines.size() - 1).path("subscriptionId").asText();
                    return sdk.send("PATCH", buyer.subscription(addOn), "{\"status\":\"active\"}");
                });
    }

    private Answer patchOrder(String body) {
        return sdk.send("PATCH", buyer.order(), body);
    }

    private Answer patchSubscription(String body) {
        return sdk.send("PATCH", buyer.subscription(buyer.base()), body);
    }

    private Answer afterSuspension(String body) {
        patchSubscription("{\"status\":\"suspended\"}");
        return patchSubscription(body);
    }

    private Answer cancel() {
        return patchOrder("{\"status\":\"cancelled\"}");
    }

    private Answer place(String offer, String cycle) {
        return sdk.send("POST", buyer.orders(), buyer.baseOrder(offer, cycle));
    }

    private Answer buyWhatIsNotSold() {
        JsonNode placed = place(offer("US", "Mobile Plan 10 GB"), "none").json();
        return sdk.send(
                "PATCH",
                buyer.orders() + "/" + placed.path("id").asText(),
                buyer.addOn(
                        0,
                        offer("US", "Satellite fallback"),
                        placed.at("/lineItems/0/subscriptionId").asText(),
                        1));
    }

    private String agreedTo(String amount) {
        return """
               {"lineItems":[{"lineItemNumber":0,"offerId":"%s","parentSubscriptionId":"%s",
                "quantity":1,"agreedDue":{"amount":%s,"currency":"USD"}}]}"""
                .formatted(Seed.ADD_ON_OFFER, buyer.base(), amount);
    }

    private String manyAddOns(int count) {
        String items =
                IntStream.range(0, count)
                        .mapToObj(
                                number ->
                                        """
                                        {"lineItemNumber":%d,"offerId":"%s",
                                         "parentSubscriptionId":"%s","quantity":1}"""
                                                .formatted(number, Seed.ADD_ON_OFFER, buyer.base()))
                        .collect(Collectors.joining(","));
        return "{\"lineItems\":[%s]}".formatted(items);
    }

    private String offer(String country, String name) {
        for (JsonNode offer : sdk.enumerate("offers?country=" + country)) {
            if (offer.path("name").asText().startsWith(name)) {
                return offer.path("id").asText();
            }
        }
        throw new IllegalStateException("no offer %s in %s".formatted(name, country));
    }

    private Client reader() {
        JsonNode client =
                console.as("operator")
                        .send(
                                "POST",
                                "/api/platform/v1/clients",
                                "{\"name\": \"Reports\", \"partner\": \"%s\", \"roles\": [\"reader\"]}"
                                        .formatted(console.credentials().partnerId("partner1")))
                        .json();
        return console.anyone()
                .withToken(
                        console.anyone()
                                .tokenAnswer(
                                        client.path("clientId").asText(),
                                        client.path("clientSecret").asText())
                                .json()
                                .path("access_token")
                                .asText());
    }
}
