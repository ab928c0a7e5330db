package org.partnerconsole.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.partnerconsole.itests.server.Answer;
import org.partnerconsole.itests.server.Client;
import org.partnerconsole.itests.server.ConsoleServer;
import org.partnerconsole.itests.server.SharedConsole;

/** A portal's callbacks become fulfillments that wait, move, and fail into cases. */
@ExtendWith(SharedConsole.class)
class FulfillmentStoryIT {

    private ConsoleServer console;
    private Client partner;
    private String transaction;

    @BeforeEach
    void signIn(ConsoleServer console) {
        this.console = console;
        partner = console.as("partner1");
        transaction = "MSFT_" + UUID.randomUUID();
    }

    @Test
    void aPurchaseWaitsOutItsRoundedIntervalAndConnects() {
        JsonNode bought = purchase().json();
        assertThat(bought.path("state").asText()).isEqualTo("AWAITING_NETWORK");
        assertThat(bought.at("/networkRegistrationInterval/requested").asInt()).isEqualTo(5);
        assertThat(bought.at("/networkRegistrationInterval/effective").asInt()).isEqualTo(15);

        advance("PT14M");
        assertThat(fulfillment().path("state").asText()).isEqualTo("AWAITING_NETWORK");
        advance("PT2M");
        await("the end of the interval", () -> state().equals("REGISTERING"));

        partner = console.as("partner1");
        Answer registered =
                partner.send(
                        "POST",
                        "/api/mobile-plans/v1/events/registration",
                        "{\"transactionId\": \"%s\", \"networkRegistrationState\": \"home\"}"
                                .formatted(transaction));
        assertThat(registered.status()).isEqualTo(200);
        assertThat(state()).isEqualTo("CONNECTED");
    }

    @Test
    void theSameCallbackAgainChangesNothing() {
        JsonNode first = purchase().json();

        assertThat(purchase().json()).isEqualTo(first);
    }

    @Test
    void aFailedActivationOpensACaseOfItsClass() {
        purchase();

        Answer failed = Portal.failActivation(partner, transaction);

        assertThat(failed.status()).isEqualTo(200);
        assertThat(state()).isEqualTo("DOWNLOAD_FAILED");
        await("a case", () -> !openCase().isMissingNode());
        assertThat(openCase().at("/error/retryable").asText()).isEqualTo("later");
        assertThat(openCase().at("/error/actsFirst").asText()).isEqualTo("operator");
    }

    @Test
    void anotherPartnerSeesNothingOfIt() {
        String id = purchase().json().path("id").asText();
        Client other = console.as("partner2");

        assertThat(other.get("/api/mobile-plans/v1/fulfillments/" + id).status()).isEqualTo(404);
        assertThat(other.get("/api/mobile-plans/v1/fulfillments").body())
                .doesNotContain(transaction);
    }

    private Answer purchase() {
        Answer answer = Portal.purchase(partner, transaction);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static void await(String what, BooleanSupplier condition) {
        Await.until(
                Duration.ofSeconds(20),
                what,
                () -> Optional.of(true).filter(any -> condition.getAsBoolean()));
    }

    private void advance(String duration) {
        Answer answer =
                console.as("operator")
                        .send(
                                "POST",
                                "/api/platform/v1/clock",
                                "{\"advance\": \"%s\"}".formatted(duration));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        partner = console.as("partner1");
    }

    private String state() {
        return fulfillment().path("state").asText();
    }

    private JsonNode fulfillment() {
        return partner.get("/api/mobile-plans/v1/fulfillments?transactionId=" + transaction)
                .json()
                .at("/items/0");
    }

    private JsonNode openCase() {
        for (JsonNode found : partner.get("/api/esim-errors/v1/cases").json().path("items")) {
            if (found.path("transactionId").asText().equals(transaction)) {
                return found;
            }
        }
        return fulfillment().path("none");
    }
}
