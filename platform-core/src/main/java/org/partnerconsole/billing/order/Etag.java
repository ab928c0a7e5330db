package org.partnerconsole.billing.order;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.partnerconsole.api.billing.OrderId;

/** The entity tag of an order's version, as the contract's samples decode. */
final class Etag {

    private Etag() {}

    /** Base64 of {@code {"id":"…","version":…}}. */
    static String of(OrderId id, long version) {
        // An identifier may hold any character, so its quotes are escaped like JSON's.
        String quoted = id.value().replace("\\", "\\\\").replace("\"", "\\\"");
        String json = "{\"id\":\"" + quoted + "\",\"version\":" + version + "}";
        return Base64.getEncoder().encodeToString(json.getBytes(UTF_8));
    }

    /** Whether a client's tag, be it quoted or weak as in a header, is the current one. */
    static boolean matches(String sent, String current) {
        String bare = sent.strip();
        if (bare.startsWith("W/")) {
            bare = bare.substring(2);
        }
        if (bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"")) {
            bare = bare.substring(1, bare.length() - 1);
        }
        return bare.equals("*") || bare.equals(current);
    }
}
