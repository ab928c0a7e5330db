package org.partnerconsole.billing.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.partnerconsole.api.billing.Identifier;

/** The entity tag of a resource's version, as the contract's samples decode. */
public final class Etag {

    private Etag() {}

    /** Base64 of {@code {"id":"…","version":…}}. */
    public static String of(Identifier id, long version) {
        // An identifier may hold any character, so its quotes are escaped like JSON's.
        String quoted = id.value().replace("\\", "\\\\").replace("\"", "\\\"");
        String json = "{\"id\":\"" + quoted + "\",\"version\":" + version + "}";
        return Base64.getEncoder().encodeToString(json.getBytes(UTF_8));
    }

    /** Whether a client's tag, be it quoted or weak as in a header, is the current one. */
    public static boolean matches(String sent, String current) {
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
