package org.partnerconsole.itests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerconsole.itests.sdk.JavaSdk;
import org.partnerconsole.itests.server.Answer;
import org.partnerconsole.itests.server.ConsoleServer;
import org.partnerconsole.itests.server.SharedConsole;

/** The contract, as an existing client uses it: a customer of its own for each test. */
@ExtendWith(SharedConsole.class)
class PartnerCenterIT {

    private ConsoleServer console;
    private JavaSdk sdk;
    private Buyer buyer;
    private String base;

    @BeforeEach
    void registerACustomerAndPlaceAnOrder(ConsoleServer console) {
        this.console = console;
        sdk = new JavaSdk(console, console.as("partner1").token());
        buyer = Buyer.register(sdk);
        base = buyer.base();
    }

    @Test
    void customersAreEnumeratedByTheirLinks() {
        int total = sdk.get("customers").json().path("totalCount").asInt();
        Set<String> ids = new HashSet<>();

        List<JsonNode> all = sdk.enumerate("customers?size=40");

        all.forEach(each -> ids.add(each.path("id").asText()));
        assertThat(ids).hasSameSizeAs(all).contains(buyer.customer());
        // Others may register customers meanwhile.
        assertThat(all.size()).isGreaterThanOrEqualTo(total);
    }

    @Test
    void customersAreFoundAsTheClientAsks() {
        String filter =
                "{\"value\":\"RELE\",\"field\":\"CompanyName\",\"fieldType\":\"String\",\"operator\":\"StartsWith\"}";

        List<JsonNode> found =
                sdk.enumerate("customers?size=0&filter=" + URLEncoder.encode(filter, UTF_8));

        assertThat(found)
                .isNotEmpty()
                .allSatisfy(
                        each ->
                                assertThat(each.at("/companyProfile/companyName").asText())
                                        .startsWith("Rele"));
    }

    @Test
    void anAddOnIsBoughtAndNotAgain() {
        JsonNode before = sdk.get(buyer.order() + "?include_price=false").json();
        assertThat(sdk.get(buyer.subscription(base) + "/addons").json().path("items")).isEmpty();
        assertThat(
                        sdk.get("offers/" + Seed.BASE_OFFER + "/addons?country=US")
                                .json()
                                .path("items")
                                .findValuesAsText("id"))
                .contains(Seed.ADD_ON_OFFER);
        UUID request = UUID.randomUUID();

        JsonNode after = sdk.send("PATCH", buyer.order(), buyer.addOn(0, base, 2), request).json();

        assertThat(sdk.send("PATCH", buyer.order(), buyer.addOn(0, base, 2), request).json())
                .isEqualTo(after);
        assertThat(after.path("lineItems")).hasSize(2);
        assertThat(after.at("/attributes/etag")).isNotEqualTo(before.at("/attributes/etag"));
        JsonNode addOns = sdk.get(buyer.subscription(base) + "/addons").json().path("items");
        assertThat(addOns).hasSize(1);
        assertThat(addOns.get(0).path("parentSubscriptionId").asText()).isEqualTo(base);
        assertThat(addOns.get(0).path("status").asText()).isEqualTo("active");
        assertThat(
                        sdk.get(buyer.subscriptions() + "?order_id=" + buyer.orderId())
                                .json()
                                .path("items"))
                .hasSize(2);
    }

    /** A client that reads the order, adds to it and sends all of it. */
    @Test
    void linesThatAreSentBackAreNotBoughtAgain() {
        ObjectNode whole = (ObjectNode) sdk.get(buyer.order()).json();
        ObjectNode line = whole.withArray("lineItems").addObject();
        line.put("lineItemNumber", 1)
                .put("offerId", Seed.ADD_ON_OFFER)
                .put("parentSubscriptionId", base)
                .put("quantity", 1);

        JsonNode after = sdk.send("PATCH", buyer.order(), whole.toString()).json();

        assertThat(after.path("lineItems")).hasSize(2);
    }

    @Test
    void severalAddOnsAreBoughtTogetherOrNotAtAll() {
        JsonNode before = sdk.get(buyer.order()).json();
        String half =
                """
                {"lineItems":[
                  {"lineItemNumber":0,"offerId":"%1$s","parentSubscriptionId":"%2$s","quantity":1},
                  {"lineItemNumber":1,"offerId":"%1$s","parentSubscriptionId":"%2$s","quantity":999999}]}"""
                        .formatted(Seed.ADD_ON_OFFER, base);

        Answer refused = sdk.send("PATCH", buyer.order(), half);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("code").asText()).isEqualTo("2002");
        assertThat(sdk.get(buyer.order()).json()).isEqualTo(before);
        JsonNode after = sdk.send("PATCH", buyer.order(), half.replace("999999", "2")).json();
        assertThat(after.path("lineItems")).hasSize(3);
    }

    @Test
    void twoThatPatchOneOrderAtTheSameMomentAreBothServed() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Answer>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(
                        threads.submit(
                                () -> sdk.send("PATCH", buyer.order(), buyer.addOn(0, base, 1))));
            }
            for (Future<Answer> each : all) {
                assertThat(each.get().status()).as(each.get().toString()).isEqualTo(200);
            }
        }
        JsonNode after = sdk.get(buyer.order()).json();
        assertThat(after.path("lineItems")).hasSize(9);
        assertThat(new HashSet<>(after.findValuesAsText("lineItemNumber"))).hasSize(9);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"lineItems\":[{\"lineItemNumber\":0,\"offerId\":\"{base}\",\"parentSubscriptionId\":\"{parent}\",\"quantity\":1}]}', 400, 800029",
        "'{\"lineItems\":[{\"lineItemNumber\":0,\"offerId\":\"{addon}\",\"parentSubscriptionId\":\"{parent}\",\"quantity\":0}]}', 400, 2002",
        "'{\"lineItems\":[{\"lineItemNumber\":1,\"offerId\":\"{addon}\",\"parentSubscriptionId\":\"{parent}\",\"quantity\":1}]}', 400, 800071",
        "'{\"lineItems\":[{\"lineItemNumber\":0,\"offerId\":\"none\",\"parentSubscriptionId\":\"{parent}\",\"quantity\":1}]}', 400, 800004",
        "'{\"lineItems\":[{\"lineItemNumber\":0,\"offerId\":\"{addon}\",\"parentSubscriptionId\":\"none\",\"quantity\":1}]}', 400, 800021",
        "'{\"lineItems\":[]}', 400, 900127",
        "'{\"status\":\"pending\"}', 400, 900127",
        "'{\"referenceCustomerId\":\"4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f05\",\"status\":\"cancelled\"}', 400, 900118",
        "'{\"status\":\"cancelled\",\"attributes\":{\"etag\":\"e1\"}}', 400, 2055",
        "'{\"lineItems\":', 400, 800002",
    })
    void whatAnOrderCanNotBecomeIsRefusedWithItsCode(String body, int status, String code) {
        JsonNode before = sdk.get(buyer.order()).json();

        Answer refused =
                sdk.send(
                        "PATCH",
                        buyer.order(),
                        body.replace("{parent}", base)
                                .replace("{base}", Seed.BASE_OFFER)
                                .replace("{addon}", Seed.ADD_ON_OFFER));

        assertRefused(refused, status, code);
        assertThat(sdk.get(buyer.order()).json()).isEqualTo(before);
    }

    @Test
    void aSubscriptionIsChangedByWhatIsSentBack() {
        JsonNode read = sdk.get(buyer.subscription(base)).json();
        ObjectNode changed = (ObjectNode) read.deepCopy();
        // A client that reads nothing of it sends its own spelling, always false.
        changed.put("hasPurchasableAddOns", false).put("quantity", 7).put("friendlyName", "東京");

        JsonNode after = sdk.send("PATCH", buyer.subscription(base), changed.toString()).json();

        assertThat(after.path("quantity").asInt()).isEqualTo(7);
        assertThat(after.path("friendlyName").asText()).isEqualTo("東京");
        assertThat(sdk.get(buyer.subscription(base)).json()).isEqualTo(after);
        assertRefused(
                sdk.send("PATCH", buyer.subscription(base), changed.put("quantity", 8).toString()),
                400,
                "2055");
    }

    @Test
    void aSuspendedBaseTakesNoAddOnUntilItIsActiveAgain() {
        sdk.send("PATCH", buyer.subscription(base), "{\"status\":\"suspended\"}");

        assertRefused(sdk.send("PATCH", buyer.order(), buyer.addOn(0, base, 1)), 400, "800012");
        assertRefused(sdk.send("PATCH", buyer.subscription(base), "{\"quantity\":6}"), 400, "2001");
        sdk.send("PATCH", buyer.subscription(base), "{\"Status\":\"active\",\"Quantity\":null}");

        assertThat(sdk.send("PATCH", buyer.order(), buyer.addOn(0, base, 1)).status())
                .isEqualTo(200);
    }

    @Test
    void aCancelledOrderIsCancelledOnceAndItsSubscriptionsDeleted() {
        String cancel =
                "{\"attributes\":{\"objectType\":\"Order\"},\"id\":\"%s\",\"status\":\"cancelled\",\"totalPrice\":0.0}"
                        .formatted(buyer.orderId());

        assertThat(sdk.send("PATCH", buyer.order(), cancel).json().path("status").asText())
                .isEqualTo("cancelled");

        assertRefused(sdk.send("PATCH", buyer.order(), cancel), 400, "800061");
        assertThat(sdk.get(buyer.subscription(base)).json().path("status").asText())
                .isEqualTo("deleted");
        assertRefused(
                sdk.send("PATCH", buyer.subscription(base), "{\"friendlyName\":\"x\"}"),
                400,
                "2011");
    }

    /** Pascal case, and each property that it knows, null or not. */
    @Test
    void aClientThatSendsNullsInPascalCaseIsUnderstood() {
        String domain = "relecloud-" + UUID.randomUUID() + ".example";
        JsonNode customer = sdk.send("POST", "customers", fixture("customer", domain)).json();
        Buyer other = new Buyer(customer.path("id").asText());
        JsonNode placed =
                sdk.send("POST", other.orders(), fixture("order", other.customer())).json();
        other.placed(placed);

        assertThat(customer.at("/companyProfile/domain").asText()).isEqualTo(domain);
        assertThat(placed.path("lineItems")).hasSize(1);
        JsonNode patched =
                sdk.send("PATCH", other.order(), fixture("add-on", other.customer(), other.base()))
                        .json();
        assertThat(patched.path("lineItems")).hasSize(2);
        JsonNode suspended =
                sdk.send(
                                "PATCH",
                                other.subscription(other.base()),
                                fixture("subscription", other.base(), "Suspended"))
                        .json();
        assertThat(suspended.path("status").asText()).isEqualTo("suspended");
        assertThat(suspended.path("quantity").asInt()).isEqualTo(5);
        JsonNode cancelled =
                sdk.send("PATCH", other.order(), fixture("cancellation", other.orderId())).json();
        assertThat(cancelled.path("status").asText()).isEqualTo("cancelled");
    }

    private static String fixture(String name, Object... values) {
        try (InputStream in =
                PartnerCenterIT.class.getResourceAsStream("/pascal-case/" + name + ".json")) {
            return new String(in.readAllBytes(), UTF_8).formatted(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whereThingsStandIsTold() {
        JsonNode lines = sdk.get(buyer.order() + "/provisioningstatus").json().path("items");
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).path("status").asText())
                .isIn("Fulfilled", "Unfulfilled", "PrefulfillmentPending");
        JsonNode one = sdk.get(buyer.subscription(base) + "/provisioningstatus").json();
        assertThat(one.path("status").asText()).isIn("success", "pending", "failed");
        assertThat(one.path("quantity").asInt()).isEqualTo(5);
    }

    @Test
    void offersAndCategoriesAreOfTheCustomersCountry() {
        assertThat(sdk.get("offercategories?country=US").json().path("items")).hasSize(2);
        List<JsonNode> offers = sdk.enumerate("customers/" + buyer.customer() + "/offers");
        assertThat(offers)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.path("country").asText()).isEqualTo("US"));
    }

    @Test
    void whatWasDoneIsInTheAuditRecords() {
        String filter =
                "{\"Field\":\"CustomerId\",\"Value\":\"%s\",\"Operator\":\"equals\"}"
                        .formatted(buyer.customer());
        String today = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();

        List<JsonNode> records =
                sdk.enumerate(
                        "auditrecords?size=2&startDate=%s&filter=%s"
                                .formatted(today, URLEncoder.encode(filter, UTF_8)));

        assertThat(records)
                .extracting(each -> each.path("operationType").asText())
                .contains("add_customer", "create_order", "create_subscription");
        assertThat(records)
                .allSatisfy(
                        each ->
                                assertThat(each.path("customerName").asText())
                                        .isEqualTo("Relecloud"));
    }

    @Test
    void whoHasReadItAlreadyIsToldSo() {
        for (String address :
                List.of(buyer.order(), buyer.subscription(base), "offercategories?country=US")) {
            Answer read = sdk.get(address);
            String tag = read.header("ETag");
            assertThat(tag).as(address).isNotEmpty();
            HttpResponse<byte[]> again = raw(address, "If-None-Match", tag);
            assertThat(again.statusCode()).as(address).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(raw(address, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
        }
        String stale = sdk.get(buyer.order()).header("ETag");
        sdk.send("PATCH", buyer.order(), buyer.addOn(0, base, 1));
        assertThat(raw(buyer.order(), "If-None-Match", stale).statusCode()).isEqualTo(200);
    }

    @Test
    void answersAreCompressedWhereThatIsAskedForAndRequestsAreNot() throws Exception {
        HttpResponse<byte[]> answer = raw("customers?size=100", "Accept-Encoding", "gzip");

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        byte[] plain = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
        assertThat(new String(plain, UTF_8)).contains("totalCount");
        assertThat(answer.body().length).isLessThan(plain.length / 3);
        Answer refused =
                console.as("partner1")
                        .send(
                                "PATCH",
                                "/v1/" + buyer.order(),
                                buyer.addOn(0, base, 1),
                                "Content-Encoding",
                                "gzip");
        assertRefused(refused, 400, "800002");
    }

    private HttpResponse<byte[]> raw(String relative, String header, String value) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(console.at("/v1/" + relative))
                                    .header(
                                            "Authorization",
                                            "Bearer " + console.as("partner1").token())
                                    .header(header, value)
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.json().path("code").asText()).as(answer.toString()).isEqualTo(code);
        assertThat(answer.json().path("description").asText()).isNotBlank();
    }
}
