package org.partnerconsole.addons.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerconsole.billing.demo.SampleOrder.BASE;
import static org.partnerconsole.billing.demo.SampleOrder.CUSTOMER;
import static org.partnerconsole.billing.demo.SampleOrder.ORDER;
import static org.partnerconsole.billing.demo.SampleOrder.SUBSCRIPTION;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerconsole.testkit.PluginConsole;
import org.partnerconsole.testkit.PluginTest;
import org.partnerconsole.testkit.RestAnswer;

/**
 * Paths, queries and headers that no honest client sends, to each address of the contract. A
 * failure names its seed, which makes the same request again.
 */
@PluginTest
class HostileParametersTest {

    private static final int EACH = 40;

    /** What is in braces is made up. */
    private static final List<String> READ =
            List.of(
                    "/v1/{}",
                    "/v1//customers/{}",
                    "/v1/customers?size={}",
                    "/v1/customers?size=2&filter={}",
                    "/v1/customers?seekOperation={}",
                    "/v1/customers?{}={}",
                    "/v1/customers/{}",
                    "/v1/customers/{}/subscriptions",
                    "/v1/customers/{}/orders",
                    "/v1/customers/{}/offers",
                    "/v1/customers/C/subscriptions?order_id={}",
                    "/v1/customers/C/subscriptions?mpn_id={}",
                    "/v1/customers/C/subscriptions/{}",
                    "/v1/customers/C/subscriptions/{}/addons",
                    "/v1/customers/C/subscriptions/{}/provisioningstatus",
                    "/v1/customers/C/orders?billingType={}&include_price={}",
                    "/v1/customers/C/orders/{}",
                    "/v1/customers/C/orders/{}/provisioningstatus",
                    "/v1/offers?country={}",
                    "/v1/offers?country=US&offset={}&size={}",
                    "/v1/offers/{}",
                    "/v1/offers/B?country={}",
                    "/v1/offers/{}/addons",
                    "/v1/offers/B/addons?country={}&offset={}&size={}",
                    "/v1/offercategories?country={}",
                    "/v1/auditrecords?startDate={}",
                    "/v1/auditrecords?startDate=2026-01-01&endDate={}&size={}",
                    "/v1/auditrecords?startDate=2026-01-01&filter={}",
                    "/v1/auditrecords?startDate=2026-01-01&seekOperation={}");

    private static final List<String> HEADERS =
            List.of(
                    "MS-RequestId",
                    "MS-Contract-Version",
                    "MS-PartnerCenter-Application",
                    "X-Locale",
                    "If-Match",
                    "If-None-Match",
                    "If-Modified-Since",
                    "If-Unmodified-Since",
                    "Accept",
                    "Accept-Language",
                    "Accept-Charset",
                    "Accept-Encoding",
                    "Content-Type",
                    "Content-Encoding",
                    "Cookie",
                    "Range",
                    "Expect",
                    "Prefer",
                    "X-HTTP-Method-Override");

    private static final List<String> WRITTEN =
            List.of(
                    "PATCH /v1/customers/{}/orders/O",
                    "PATCH /v1/customers/C/orders/{}",
                    "PATCH /v1/customers/C/orders/O",
                    "PATCH /v1/customers/C/subscriptions/{}",
                    "PATCH /v1/customers/{}/subscriptions/S",
                    "POST /v1/customers/{}/orders",
                    "POST /v1/customers/C/orders",
                    "POST /v1/customers?{}={}",
                    "PUT /v1/customers/C/orders/O",
                    "DELETE /v1/customers/C/orders/O",
                    "HEAD /v1/customers/{}",
                    "OPTIONS /v1/customers/C",
                    "TRACE /v1/customers/C",
                    "FOO /v1/customers/{}");

    /** Good as an add-on's purchase and as a subscription's change, but for the quantities. */
    private static final String BODY =
            "{\"Quantity\":0,\"LineItems\":[{\"LineItemNumber\":0,\"Quantity\":0,"
                    + "\"OfferId\":\"2828BE95-46BA-4F91-B2FD-0BEF192ECF60\","
                    + "\"ParentSubscriptionId\":\"1C2B75C1-74A5-472A-A729-7F8CEFC477F9\"}]}";

    private HostileClient client;
    private Rows rows;

    @BeforeEach
    void order(PluginConsole console) {
        console.withSampleOrder();
        client = new HostileClient(console);
        rows = new Rows(console);
    }

    @Test
    void each_in_each_address_that_is_read() {
        List<String> parts = HostileValues.parts();
        changesNothing(
                seed -> {
                    String template = known(READ.get(seed / parts.size()));
                    String part = parts.get(seed % parts.size());
                    client.send("GET", template.replace("{}", part), Map.of(), null);
                },
                READ.size() * parts.size());
    }

    @Test
    void several_in_addresses_that_are_read() {
        changesNothing(
                seed -> {
                    String template = READ.get(seed % READ.size());
                    client.send("GET", address(template, values(seed)), Map.of(), null);
                },
                EACH * READ.size());
    }

    @Test
    void in_headers_of_what_is_read() {
        changesNothing(
                seed -> {
                    String name = HEADERS.get(seed % HEADERS.size());
                    String path = READ.get(seed % READ.size()).replace("{}", "2");
                    Map<String, String> headers = Map.of(name, values(seed).text());
                    client.send("GET", known(path), headers, null);
                },
                EACH * HEADERS.size());
    }

    @Test
    void as_the_token_of_a_page() {
        changesNothing(
                seed ->
                        client.send(
                                "GET",
                                "/v1/%s?startDate=2026-01-01&seekOperation=Next"
                                        .formatted(seed % 2 == 0 ? "customers" : "auditrecords"),
                                Map.of("MS-ContinuationToken", values(seed).text()),
                                null),
                EACH * 10);
    }

    @Test
    void as_a_correlation_id() {
        changesNothing(
                seed ->
                        client.sendUnknown(
                                "/v1/customers", Map.of("MS-CorrelationId", values(seed).text())),
                EACH * 2);
    }

    @Test
    void in_what_would_change_something() {
        changesNothing(
                seed -> {
                    String[] request = WRITTEN.get(seed % WRITTEN.size()).split(" ");
                    HostileValues values = values(seed);
                    String header = HEADERS.get(seed % HEADERS.size());
                    RestAnswer answer =
                            client.send(
                                    request[0],
                                    address(request[1], values),
                                    Map.of(header, values.text()),
                                    BODY.getBytes(UTF_8));
                    assertThat(HostileClient.isAccepted(answer))
                            .as(answer.toString())
                            .isEqualTo(request[0].equals("HEAD") && answer.status() == 200);
                },
                EACH * WRITTEN.size());
    }

    private void changesNothing(IntConsumer act, int count) {
        Map<String, String> before = rows.all();
        for (int seed = 0; seed < count; seed++) {
            try {
                act.accept(seed);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
        assertThat(rows.all()).isEqualTo(before);
    }

    private static HostileValues values(int seed) {
        return new HostileValues(new Random(seed));
    }

    private static String address(String template, HostileValues values) {
        StringBuilder address = new StringBuilder();
        Matcher places = Pattern.compile("\\{}").matcher(known(template));
        while (places.find()) {
            places.appendReplacement(address, Matcher.quoteReplacement(values.part()));
        }
        return places.appendTail(address).toString();
    }

    private static String known(String template) {
        return template.replace("/C", "/" + CUSTOMER)
                .replace("/O", "/" + ORDER)
                .replace("/S", "/" + SUBSCRIPTION)
                .replace("/B", "/" + BASE);
    }
}
