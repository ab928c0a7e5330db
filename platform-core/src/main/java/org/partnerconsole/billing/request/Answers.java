package org.partnerconsole.billing.request;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Identifier;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.SubscriptionId;

/** Writes a request's answer, a record of the billing core, as JSON, and reads it back. */
final class Answers {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .addModule(new Jdk8Module())
                    .addModule(values())
                    .build();

    private Answers() {}

    static String write(Object answer) {
        try {
            return JSON.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("This answer can't be kept as JSON: " + answer, e);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept answer can't be read: " + json, e);
        }
    }

    /** The answer, unless it is of another type. */
    static <T> Optional<T> find(String json, Class<T> type) {
        try {
            return Optional.of(JSON.readValue(json, type));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static SimpleModule values() {
        SimpleModule module = new SimpleModule("billing");
        module.addSerializer(Identifier.class, ToStringSerializer.instance);
        identifier(module, CustomerId.class, CustomerId::of);
        identifier(module, OfferId.class, OfferId::of);
        identifier(module, OrderId.class, OrderId::of);
        identifier(module, SubscriptionId.class, SubscriptionId::of);
        module.addSerializer(Money.class, new MoneyWriter());
        module.addDeserializer(Money.class, new MoneyReader());
        return module;
    }

    private static <T> void identifier(
            SimpleModule module, Class<T> type, Function<String, T> maker) {
        module.addDeserializer(
                type,
                new FromStringDeserializer<>(type) {

                    private static final long serialVersionUID = 1L;

                    @Override
                    protected T _deserialize(String value, DeserializationContext context) {
                        return maker.apply(value);
                    }
                });
    }

    private static final class MoneyWriter extends StdSerializer<Money> {

        private static final long serialVersionUID = 1L;

        MoneyWriter() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeStartObject();
            json.writeStringField("amount", money.amount().toString());
            json.writeStringField("currency", money.currency().getCurrencyCode());
            json.writeEndObject();
        }
    }

    private static final class MoneyReader extends StdDeserializer<Money> {

        private static final long serialVersionUID = 1L;

        MoneyReader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser json, DeserializationContext context)
                throws IOException {
            JsonNode money = json.readValueAsTree();
            return Money.of(
                    new BigDecimal(money.path("amount").asText()), money.path("currency").asText());
        }
    }
}
