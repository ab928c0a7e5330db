package org.partnerconsole.billing.partnercenter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Locale;
import org.partnerconsole.api.rest.Refusal;

/** The parameter {@code filter}: JSON with a field, a value and the operator "starts with". */
final class CustomerFilterParameter {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private CustomerFilterParameter() {}

    record Filter(String field, String value, String operator) {}

    /** The prefix of the company name that the filter asks for; empty without a filter. */
    static String namePrefix(String parameter) {
        if (parameter == null || parameter.isBlank()) {
            return "";
        }
        Filter filter = read(parameter);
        requireKnown("field", filter.field(), "companyname", "CompanyName");
        requireKnown("operator", filter.operator(), "startswith", "starts_with");
        return filter.value() == null ? "" : filter.value();
    }

    private static Filter read(String parameter) {
        try {
            Filter filter = JSON.readValue(parameter, Filter.class);
            if (filter != null) {
                return filter;
            }
        } catch (JsonProcessingException e) {
            // Told below, like a filter that is null.
        }
        throw Refusal.badRequest(
                "800002",
                "the filter '%s' is no JSON object; send {\"Field\":\"CompanyName\",\"Value\":\"cont\",\"Operator\":\"starts_with\"}, URL-encoded"
                        .formatted(Numbers.shortened(parameter)));
    }

    /** Clients spell these with and without underscores, in any case. */
    private static void requireKnown(String name, String given, String known, String spelling) {
        String plain = given == null ? "" : given.replace("_", "").toLowerCase(Locale.ROOT);
        if (!plain.equals(known)) {
            throw Refusal.badRequest(
                    "3000",
                    "the filter's %s is '%s'; customers can be filtered by %s only"
                            .formatted(
                                    name, given == null ? "" : Numbers.shortened(given), spelling));
        }
    }
}
