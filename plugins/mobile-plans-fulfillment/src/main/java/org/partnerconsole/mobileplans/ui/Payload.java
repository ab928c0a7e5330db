package org.partnerconsole.mobileplans.ui;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;

/** Reports as they were received, laid out for reading. */
final class Payload {

    private Payload() {}

    /** JSON with a property a line; anything else as it is. */
    static String readable(String raw) {
        StringWriter laidOut = new StringWriter();
        try (JsonReader reader = Json.createReader(new StringReader(raw));
                JsonWriter writer =
                        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                                .createWriter(laidOut)) {
            JsonValue value = reader.readValue();
            writer.write(value);
        } catch (JsonException noJson) {
            return raw;
        }
        return laidOut.toString().strip();
    }
}
