package org.partnerconsole.billing.partnercenter;

import java.util.List;
import java.util.Map;

/** Where to go from a resource, relative to {@code /v1}. */
record LinkJson(String uri, String method, List<Header> headers) {

    /** A header to send when following the link. */
    record Header(String key, String value) {}

    static LinkJson get(String uri) {
        return new LinkJson(uri, "GET", List.of());
    }

    static LinkJson get(String uri, String header, String value) {
        return new LinkJson(uri, "GET", List.of(new Header(header, value)));
    }

    static Map<String, LinkJson> self(String uri) {
        return Map.of("self", get(uri));
    }
}
