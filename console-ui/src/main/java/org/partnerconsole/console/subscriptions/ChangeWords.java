package org.partnerconsole.console.subscriptions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.partnerconsole.api.audit.Change;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.platform.json.Json;

/** Says what a change of a subscription's row means to those who sell it. */
class ChangeWords {

    private static final ObjectMapper JSON = Json.mapper();

    /** The attributes that are told, with the key of each one's name. */
    private static final Map<String, String> TOLD =
            Map.of(
                    "quantity", "subscription.quantity",
                    "status", "subscription.status",
                    "autoRenews", "subscription.renewal",
                    "friendlyName", "subscription.name",
                    "commitmentEndsAt", "subscription.ends");

    private final Component page;
    private final Formats formats;

    ChangeWords(Component page, Formats formats) {
        this.page = page;
        this.formats = formats;
    }

    String of(Change change) {
        if (change.act() != Change.Act.CHANGED) {
            return page.getTranslation(
                    "subscription.history." + change.act().name().toLowerCase(Locale.ROOT));
        }
        JsonNode before = read(change.before());
        JsonNode after = read(change.after());
        List<String> told = new ArrayList<>();
        after.properties().stream()
                .filter(attribute -> TOLD.containsKey(attribute.getKey()))
                .forEach(
                        attribute ->
                                told.add(
                                        page.getTranslation(
                                                "change.meanwhile.item",
                                                page.getTranslation(TOLD.get(attribute.getKey())),
                                                value(
                                                        attribute.getKey(),
                                                        before.path(attribute.getKey())),
                                                value(attribute.getKey(), attribute.getValue()))));
        return told.isEmpty()
                ? page.getTranslation("subscription.history.changed")
                : String.join(" · ", told);
    }

    private String value(String attribute, JsonNode value) {
        return switch (attribute) {
            case "status" ->
                    page.getTranslation(
                            "subscription.status." + value.asText().toLowerCase(Locale.ROOT));
            case "autoRenews" -> page.getTranslation("subscription.renewal." + value.asBoolean());
            case "quantity" -> formats.number(value.asLong());
            default -> value.asText();
        };
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The trail holds what is no JSON: " + json, e);
        }
    }
}
