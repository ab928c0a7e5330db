package org.partnerconsole.billing.partnercenter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Locale;
import org.partnerconsole.api.rest.Refusal;

/**
 * The parameter {@code filter}: JSON with a field, a value and an operator. Clients spell the first
 * and the last with and without underscores, in any case.
 */
record FilterParameter(String field, String value, String operator) {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    static FilterParameter read(String parameter) {
        try {
            FilterParameter filter = JSON.readValue(parameter, FilterParameter.class);
            if (filter != null) {
                return filter;
            }
        } catch (JsonProcessingException e) {
            // Told below, like a filter that is null.
        }
        throw Refusal.badRequest(
                "800002",
                "the filter '%s' is no JSON object; send one such as {\"Field\":\"CompanyName\",\"Value\":\"cont\",\"Operator\":\"starts_with\"}, URL-encoded"
                        .formatted(Numbers.shortened(parameter)));
    }

    /** The field in lower case, without underscores. */
    String plainField() {
        return plain(field);
    }

    /** The value without blanks around; empty if there is none. */
    String text() {
        return value == null ? "" : value.strip();
    }

    void requireOperator(String known) {
        if (!plain(operator).equals(plain(known))) {
            throw Refusal.badRequest(
                    "3000",
                    "the filter's operator is '%s'; the only one offered is %s"
                            .formatted(shown(operator), known));
        }
    }

    Refusal unknownField(String what, String known) {
        return Refusal.badRequest(
                "3000",
                "the filter's field is '%s'; %s can be filtered by %s"
                        .formatted(shown(field), what, known));
    }

    private static String plain(String given) {
        return given == null ? "" : given.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static String shown(String given) {
        return given == null ? "" : Numbers.shortened(given);
    }
}
