package org.partnerconsole.addons.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerconsole.addons.purchase.PurchaseLog;
import org.partnerconsole.billing.demo.SampleOrder;
import org.partnerconsole.testkit.PluginConsole;
import org.partnerconsole.testkit.PluginTest;
import org.partnerconsole.testkit.RestAnswer;

/** The purchase of an add-on, from the request to the order, on the real core. */
@PluginTest
class AddOnPurchaseTest {

    private final String requestId = UUID.randomUUID().toString();
    private PluginConsole console;

    @BeforeEach
    void order(PluginConsole started) {
        console = started.withSampleOrder();
    }

    @Test
    void the_order_gets_a_line_once_per_request() {
        RestAnswer bought = buy(2);

        assertThat(bought.status()).as(bought.toString()).isEqualTo(200);
        assertThat(bought.json().at("/lineItems/1/quantity").asInt()).isEqualTo(2);
        assertThat(buy(2).json()).isEqualTo(bought.json());
        assertThat(console.service(PurchaseLog.class).count()).isOne();
    }

    @Test
    void a_refusal_leaves_order_and_log_as_they_were() {
        RestAnswer refused = buy(26);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("code").asText()).isEqualTo("2002");
        assertThat(console.service(PurchaseLog.class).count()).isZero();
    }

    private RestAnswer buy(int quantity) {
        return console.rest()
                .header("MS-RequestId", requestId)
                .patch(
                        "/v1/customers/%s/orders/%s"
                                .formatted(SampleOrder.CUSTOMER, SampleOrder.ORDER),
                        """
                        {"LineItems": [{
                            "LineItemNumber": 0, "OfferId": "%s",
                            "ParentSubscriptionId": "%s", "Quantity": %d}]}
                        """
                                .formatted(SampleOrder.ADD_ON, SampleOrder.SUBSCRIPTION, quantity));
    }
}
