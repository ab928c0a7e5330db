package org.partnerconsole.billing.partnercenter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnerconsole.api.billing.CustomerQuery;
import org.partnerconsole.api.rest.Refusal;

/**
 * One page of the customers: where it begins, how long it is, whom it shows. Clients repeat neither
 * size nor filter on the next page, so the continuation token carries all three.
 */
record CustomerPage(int offset, int size, CustomerPrefix prefix) {

    static final String TOKEN_HEADER = "MS-ContinuationToken";

    /** Clients send 0 to ask for all; they get this many, and a link to the next. */
    static final int LARGEST = 500;

    static CustomerPage first(String size, CustomerPrefix prefix) {
        int asked = Numbers.parameter("size", size, 0, 0, LARGEST);
        return new CustomerPage(0, asked == 0 ? LARGEST : asked, prefix);
    }

    static CustomerPage of(String token) {
        if (token == null || token.isBlank()) {
            throw Refusal.badRequest(
                    "800002",
                    "seekOperation=Next needs the header %s; send the token of the page before"
                            .formatted(TOKEN_HEADER));
        }
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(token.strip()), UTF_8).split(":", 4);
            int offset = Integer.parseInt(parts[0]);
            int size = Integer.parseInt(parts[1]);
            if (offset >= 0 && size >= 1 && size <= LARGEST) {
                CustomerPrefix.Field field = CustomerPrefix.Field.valueOf(parts[2]);
                return new CustomerPage(offset, size, new CustomerPrefix(field, parts[3]));
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            // Not a token of ours: refused below like one whose numbers are out of range.
        }
        throw Refusal.badRequest(
                "800002",
                "the header %s does not hold a token of this server; send it as it came, or begin again without it"
                        .formatted(TOKEN_HEADER));
    }

    CustomerQuery query() {
        return prefix.applied(CustomerQuery.all()).slice(offset, size);
    }

    CustomerPage next() {
        return new CustomerPage(offset + size, size, prefix);
    }

    String token() {
        String text = "%d:%d:%s:%s".formatted(offset, size, prefix.field(), prefix.value());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    CollectionJson<CustomerJson> json(long total, List<CustomerJson> items) {
        Map<String, LinkJson> links = new LinkedHashMap<>();
        // No leading slash: clients put these after a slash of their own.
        links.put("self", offset == 0 ? LinkJson.get("customers?size=" + size) : seek(token()));
        if ((long) offset + items.size() >= total || items.isEmpty()) {
            return CollectionJson.page(total, items, links, null);
        }
        String token = next().token();
        links.put("next", seek(token));
        return CollectionJson.page(total, items, links, token);
    }

    private LinkJson seek(String token) {
        return LinkJson.get("customers?size=" + size + "&seekOperation=Next", TOKEN_HEADER, token);
    }
}
