package org.partnerconsole.platform.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.ws.rs.ext.ContextResolver;

/** How JSON is read and written: lenient in, plain out. */
public final class Json {

    private static final ObjectMapper OWN = mapper();

    private Json() {}

    /**
     * A mapper to write or read values of a class: the same one for all classes of the console, and
     * a new one for another's, since a mapper keeps what it has met and a plugin has to be able to
     * go.
     */
    public static ObjectMapper mapperFor(Class<?> type) {
        return type.getClassLoader() == Json.class.getClassLoader() ? OWN : mapper();
    }

    /**
     * A mapper of its own: property names in any case, unknown ones left out, nulls not written,
     * instants as ISO 8601.
     */
    public static ObjectMapper mapper() {
        return JsonMapper.builder()
                // Jackson's shared type cache would keep the classes of every plugin for ever.
                // First of all, because the modules leave their marks in it.
                .typeFactory(TypeFactory.defaultInstance().withCache(new LRUMap<>(16, 500)))
                .addModule(new JavaTimeModule())
                .addModule(new Jdk8Module())
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .serializationInclusion(JsonInclude.Include.NON_ABSENT)
                .build();
    }

    /** Gives Jersey's JSON support the mapper of one composition. */
    public static final class Resolver implements ContextResolver<ObjectMapper> {

        private final ObjectMapper mapper = mapper();

        @Override
        public ObjectMapper getContext(Class<?> type) {
            return mapper;
        }
    }
}
