package org.partnerconsole.mobileplans.demo;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.partnerconsole.api.billing.LineItem;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.mobileplans.api.Iccid;
import org.partnerconsole.mobileplans.fulfillment.DueFulfillments;
import org.partnerconsole.mobileplans.rest.CallbackResource;

/** A visit of a portal for a line of an order, told step by step; each step is minutes ago. */
final class DemoVisit {

    /** The plugin as it worked at a time that is past. */
    record Then(DueFulfillments timers, CallbackResource portal) {}

    private final int number;
    private final Order order;
    private final LineItem line;
    private final Function<Duration, Then> past;
    private UUID fulfillment;

    DemoVisit(int number, Order order, LineItem line, Function<Duration, Then> past) {
        this.number = number;
        this.order = order;
        this.line = line;
        this.past = past;
    }

    /** The partner has announced it. */
    DemoVisit announced(long ago) {
        String answer =
                portal(ago)
                        .transaction(
                                body().add("customerId", order.customerId().value())
                                        .add("orderId", order.id().value())
                                        .add("lineItemNumber", line.number())
                                        .add("planName", line.offerName())
                                        .build()
                                        .toString())
                        .id();
        fulfillment = UUID.fromString(answer);
        return this;
    }

    /** The user has bought a plan; the network follows after an interval. */
    DemoVisit bought(long ago, int minutes) {
        return purchase(ago, "Complete", minutes);
    }

    /** The user has left without buying. */
    DemoVisit left(long ago) {
        return purchase(ago, "Cancelled", 0);
    }

    private DemoVisit purchase(long ago, String status, int minutes) {
        JsonObjectBuilder metadata =
                Json.createObjectBuilder()
                        .add("userAccount", "New")
                        .add("purchaseInstrument", status.equals("Complete") ? "New" : "Bailed")
                        .add("line", status.equals("Complete") ? "New" : "None")
                        .add("moDirectStatus", status);
        if (status.equals("Complete")) {
            metadata.add("planName", line.offerName());
        }
        portal(ago)
                .notifyPurchaseWithProfileDownload(
                        body().add("purchaseMetadata", metadata)
                                .add("activationCode", "1$smdp.example.com$DEMO-" + number)
                                .add("networkRegistrationInterval", minutes)
                                .build()
                                .toString());
        return this;
    }

    /** The device has loaded and activated the profile, or failed to. */
    DemoVisit activated(long ago, String result) {
        portal(ago)
                .activationComplete(
                        body().add("iccid", iccid())
                                .add("activationResult", result)
                                .build()
                                .toString());
        return this;
    }

    /** The time has come for the network to be there. */
    DemoVisit due(long ago) {
        then(ago).timers().networkDue(fulfillment);
        return this;
    }

    /** The device stands differently with the network. */
    DemoVisit registered(long ago, String state) {
        portal(ago)
                .registrationChanged(
                        body().add("networkRegistrationState", state).build().toString());
        return this;
    }

    private JsonObjectBuilder body() {
        return Json.createObjectBuilder().add("transactionId", "demo-%02d".formatted(number));
    }

    private CallbackResource portal(long ago) {
        return then(ago).portal();
    }

    private Then then(long minutesAgo) {
        return past.apply(Duration.ofMinutes(minutesAgo));
    }

    /** Of no operator, with a check digit that fits. */
    private String iccid() {
        String body = "8999901%011d".formatted(number * 7_919L);
        return IntStream.range(0, 10)
                .mapToObj(digit -> new Iccid(body + digit))
                .filter(Iccid::checkDigitFits)
                .findFirst()
                .orElseThrow()
                .value();
    }
}
