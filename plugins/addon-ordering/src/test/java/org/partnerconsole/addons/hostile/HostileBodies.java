package org.partnerconsole.addons.hostile;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Changes a good body in ways that careless and hostile clients do: values, names, items, then the
 * text, then its bytes. The same seed makes the same body.
 */
final class HostileBodies {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Random random;
    private final HostileValues values;

    HostileBodies(long seed) {
        this.random = new Random(seed);
        this.values = new HostileValues(random);
    }

    /** The body with one to three things changed. */
    byte[] of(String good) {
        JsonNode body = parsed(good);
        for (int i = random.nextInt(3); i >= 0; i--) {
            List<JsonNode> parents = new ArrayList<>();
            collect(body, parents);
            change(parents.get(random.nextInt(parents.size())));
        }
        String text = body.toString();
        return switch (random.nextInt(12)) {
            case 0 -> withName(text).getBytes(UTF_8);
            case 1 -> text.substring(0, random.nextInt(text.length() + 1)).getBytes(UTF_8);
            case 2 -> (text + values.token()).getBytes(UTF_8);
            case 3 -> values.token().getBytes(UTF_8);
            case 4 -> withBytes(text.getBytes(UTF_8));
            case 5 ->
                    random.nextBoolean()
                            ? text.getBytes(UTF_16LE)
                            : ('\uFEFF' + text).getBytes(UTF_8);
            default -> text.getBytes(UTF_8);
        };
    }

    /** Containers that have something in them; the body itself is always among them. */
    private static void collect(JsonNode node, List<JsonNode> parents) {
        if (node.isContainerNode() && (!node.isEmpty() || parents.isEmpty())) {
            parents.add(node);
            node.forEach(child -> collect(child, parents));
        }
    }

    private void change(JsonNode parent) {
        if (parent instanceof ObjectNode object) {
            change(object);
        } else {
            change((ArrayNode) parent);
        }
    }

    private void change(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.isEmpty() ? "LineItems" : names.get(random.nextInt(names.size()));
        switch (random.nextInt(6)) {
            case 0 -> object.remove(name);
            case 1 -> object.putRawValue(name.toUpperCase(Locale.ROOT), raw());
            case 2 -> object.putRawValue(values.text(), raw());
            case 3 -> object.set(name, object.deepCopy());
            default -> object.putRawValue(name, raw());
        }
    }

    private void change(ArrayNode array) {
        int index = random.nextInt(array.size());
        switch (random.nextInt(4)) {
            case 0 -> array.remove(index);
            case 1 -> array.add(array.get(index).deepCopy());
            case 2 -> copies(array, array.get(index));
            default -> array.set(index, array.rawValueNode(raw()));
        }
    }

    private void copies(ArrayNode array, JsonNode item) {
        for (int i = random.nextInt(random.nextInt(8) == 0 ? 600 : 20); i > 0; i--) {
            array.add(item.deepCopy());
        }
    }

    /** A name that is there already, or one in other letters, once more. */
    private String withName(String text) {
        int brace = text.indexOf('{', random.nextInt(text.length()));
        String name = random.nextBoolean() ? "Quantity" : "lineitems";
        return brace < 0
                ? text
                : text.substring(0, brace + 1)
                        + "\"%s\":%s,".formatted(name, values.token())
                        + text.substring(brace + 1);
    }

    private byte[] withBytes(byte[] bytes) {
        byte[] changed = Arrays.copyOf(bytes, bytes.length);
        for (int i = random.nextInt(3); i >= 0 && changed.length > 0; i--) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }

    private RawValue raw() {
        return new RawValue(values.token());
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
