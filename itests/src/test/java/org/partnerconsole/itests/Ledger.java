package org.partnerconsole.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.StreamSupport;
import org.partnerconsole.itests.server.Answer;
import org.partnerconsole.itests.server.Client;
import org.partnerconsole.itests.server.ConsoleServer;

/**
 * What a console was asked for before it was killed, compared with what is found after: what was
 * acknowledged is there once, and what was not is there at most once, and once after it was asked
 * for again.
 */
final class Ledger {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** After so long each timer that a purchase sets is due. */
    static final Duration UNTIL_TIMERS = Duration.ofMinutes(20);

    private static final String FULFILLMENTS = "/api/mobile-plans/v1/fulfillments";

    private final Queue<Wish> lines = new ConcurrentLinkedQueue<>();
    private final Queue<Wish> purchases = new ConcurrentLinkedQueue<>();
    private final Queue<Wish> failures = new ConcurrentLinkedQueue<>();

    Wish line() {
        return note(lines, "line ");
    }

    Wish purchase() {
        return note(purchases, "MSFT_");
    }

    /** The activation of a purchase failed. */
    Wish failure(Wish purchase) {
        Wish failure = new Wish(purchase.name());
        failures.add(failure);
        return failure;
    }

    /** How much was asked for, and how much of it acknowledged. */
    String summary() {
        return "order lines %s, purchases %s, failed activations %s"
                .formatted(count(lines), count(purchases), count(failures));
    }

    /** Compares, asks again for what was not acknowledged, and compares again. */
    void check(ConsoleServer console) {
        Client partner = console.as("partner1");
        checkLines(partner);
        checkPurchases(partner);
        checkCases(partner);
        checkTimers(console);
    }

    private void checkLines(Client partner) {
        Map<String, Integer> found = linesByName(partner);
        for (Wish wish : lines) {
            int times = found.getOrDefault(wish.name(), 0);
            assertThat(times).as(wish.toString()).isBetween(wish.isAcknowledged() ? 1 : 0, 1);
            assertThat(patch(partner, wish).status()).isEqualTo(200);
        }
        Map<String, Integer> again = linesByName(partner);
        assertThat(lines)
                .allSatisfy(
                        wish ->
                                assertThat(again.get(wish.name()))
                                        .as(wish + ", asked for again")
                                        .isEqualTo(1));
    }

    private Map<String, Integer> linesByName(Client partner) {
        Map<String, Integer> found = new HashMap<>();
        partner.get(Seed.ORDER_PATH)
                .json()
                .path("lineItems")
                .forEach(line -> found.merge(line.path("friendlyName").asText(), 1, Integer::sum));
        return found;
    }

    private void checkPurchases(Client partner) {
        for (Wish wish : purchases) {
            int times = fulfillments(partner, wish).size();
            assertThat(times).as(wish.toString()).isBetween(wish.isAcknowledged() ? 1 : 0, 1);
            if (!wish.isAcknowledged()) {
                assertThat(Portal.purchase(partner, wish.name()).status()).isEqualTo(200);
            }
            assertThat(fulfillments(partner, wish)).as(wish + ", asked again").hasSize(1);
            assertThat(entries(partner, wish, "PURCHASE_REPORTED")).as(wish.toString()).isOne();
        }
    }

    /** Each opens one case, by an event that is handled once. */
    private void checkCases(Client partner) {
        for (Wish wish : failures) {
            if (!wish.isAcknowledged()) {
                assertThat(Portal.failActivation(partner, wish.name()).status()).isEqualTo(200);
            }
            assertThat(entries(partner, wish, "ACTIVATION_FAILED")).as(wish.toString()).isOne();
            JsonNode opened =
                    Await.until(LIMIT, "the case of " + wish, () -> caseOf(partner, wish));
            assertThat(opened.path("occurrences").asInt()).as(opened.toString()).isOne();
        }
    }

    private static Optional<JsonNode> caseOf(Client partner, Wish wish) {
        List<JsonNode> found = new ArrayList<>();
        int offset = 0;
        JsonNode page;
        do {
            page =
                    partner.get("/api/esim-errors/v1/cases?limit=500&offset=" + offset)
                            .json()
                            .path("items");
            page.forEach(found::add);
            offset += page.size();
        } while (!page.isEmpty());
        found.removeIf(each -> !each.path("transactionId").asText().equals(wish.name()));
        assertThat(found).as("cases of " + wish).hasSizeLessThan(2);
        return found.stream().findFirst();
    }

    /** Each purchase that did not fail has a timer, which comes due once. */
    private void checkTimers(ConsoleServer console) {
        advance(console, UNTIL_TIMERS);
        Client partner = console.as("partner1");
        List<String> failed = failures.stream().map(Wish::name).toList();
        for (Wish wish : purchases) {
            if (failed.contains(wish.name())) {
                assertThat(entries(partner, wish, "TIMER_DUE")).as(wish.toString()).isZero();
            } else {
                Await.until(
                        LIMIT,
                        "the timer of " + wish,
                        () ->
                                Optional.of(true)
                                        .filter(any -> entries(partner, wish, "TIMER_DUE") > 0));
                assertThat(entries(partner, wish, "TIMER_DUE")).as(wish.toString()).isOne();
            }
        }
    }

    private static long entries(Client partner, Wish wish, String kind) {
        String id = fulfillments(partner, wish).path(0).path("id").asText();
        JsonNode history = partner.get(FULFILLMENTS + "/" + id + "/history").json().path("items");
        return StreamSupport.stream(history.spliterator(), false)
                .filter(entry -> entry.path("kind").asText().equals(kind))
                .count();
    }

    private static JsonNode fulfillments(Client partner, Wish wish) {
        return partner.get(FULFILLMENTS + "?transactionId=" + wish.name()).json().path("items");
    }

    static void advance(ConsoleServer console, Duration by) {
        if (by.isPositive()) {
            Answer answer =
                    console.as("operator")
                            .send(
                                    "POST",
                                    "/api/platform/v1/clock",
                                    "{\"advance\": \"%s\"}".formatted(by));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        }
    }

    /** Adds a line with the wish's name to the order. */
    static Answer patch(Client partner, Wish wish) {
        return partner.send(
                "PATCH",
                Seed.ORDER_PATH,
                Seed.addOnOrder().replace("Some friendly name", wish.name()),
                "MS-RequestId",
                wish.requestId().toString());
    }

    private static Wish note(Queue<Wish> wishes, String prefix) {
        Wish wish = new Wish(prefix + UUID.randomUUID());
        wishes.add(wish);
        return wish;
    }

    private static String count(Queue<Wish> wishes) {
        return "%d of %d acknowledged"
                .formatted(wishes.stream().filter(Wish::isAcknowledged).count(), wishes.size());
    }
}
