package org.partnerconsole.console.orders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.partnerconsole.api.audit.Change;
import org.partnerconsole.billing.order.OrderAct;
import org.partnerconsole.platform.json.Json;

/** Says what was done to an order in words. */
final class OrderActWords {

    private static final ObjectMapper JSON = Json.mapper();

    private OrderActWords() {}

    /**
     * One sentence for each thing that was done; none for what is not worth one, such as the count
     * of the order's version, which goes up with every change of its lines.
     */
    static List<String> of(OrderAct act) {
        JsonNode before = read(act.change().before());
        JsonNode after = read(act.change().after());
        if (act.isOfOrder()) {
            return ofOrder(act.change(), after);
        }
        return act.change().act() == Change.Act.CREATED
                ? List.of(
                        text(
                                "order.history.bought",
                                name(act, after),
                                after.path("quantity").asInt()))
                : ofSubscription(act.subscription(), before, after);
    }

    private static List<String> ofOrder(Change change, JsonNode after) {
        if (change.act() == Change.Act.CREATED) {
            return List.of(text("order.history.placed"));
        }
        return after.hasNonNull("status")
                ? List.of(text("order.history.status", status("order.status.", after)))
                : List.of();
    }

    private static List<String> ofSubscription(String name, JsonNode before, JsonNode after) {
        List<String> said = new ArrayList<>();
        if (after.hasNonNull("quantity")) {
            said.add(
                    text(
                            "order.history.quantity",
                            name,
                            before.path("quantity").asInt(),
                            after.path("quantity").asInt()));
        }
        if (after.hasNonNull("status")) {
            said.add(
                    text(
                            "order.history.subscription",
                            name,
                            status("subscription.status.", after)));
        }
        if (after.hasNonNull("friendlyName")) {
            said.add(
                    text(
                            "order.history.renamed",
                            before.path("friendlyName").asText(),
                            after.path("friendlyName").asText()));
        }
        // A subscription that ends renews itself no more: that goes without saying.
        if (after.hasNonNull("autoRenews") && !after.hasNonNull("status")) {
            said.add(
                    text(
                            after.path("autoRenews").asBoolean()
                                    ? "order.history.renews"
                                    : "order.history.ends",
                            name));
        }
        return said;
    }

    /** What it was called then; an older entry may not say. */
    private static String name(OrderAct act, JsonNode after) {
        return after.path("friendlyName").asText(act.subscription());
    }

    private static String status(String prefix, JsonNode after) {
        return text(prefix + after.path("status").asText().toLowerCase(Locale.ROOT));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An entry of the trail is no JSON: " + json, e);
        }
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
