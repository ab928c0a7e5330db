package org.partnerconsole.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The ids and the request of the Partner Center sample, which the demo data of partner1 holds. */
final class Seed {

    static final String CUSTOMER = "4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04";
    static final String ORDER = "CF3B0E37-BE0B-4CDD-B584-D1A97D98A922";
    static final String BASE_OFFER = "195416C1-3447-423A-B37B-EE59A99A19C4";
    static final String ADD_ON_OFFER = "2828BE95-46BA-4F91-B2FD-0BEF192ECF60";
    static final String BASE_SUBSCRIPTION = "1C2B75C1-74A5-472A-A729-7F8CEFC477F9";
    static final String ORDER_PATH = "/v1/customers/" + CUSTOMER + "/orders/" + ORDER;

    private Seed() {}

    /** The body of the sample request, as it is printed: Pascal case, with nulls. */
    static String addOnOrder() {
        try (InputStream in = Seed.class.getResourceAsStream("/add-on-order.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with another quantity, given as JSON. */
    static String addOnOrder(String quantity) {
        return addOnOrder().replace("\"Quantity\": 2", "\"Quantity\": " + quantity);
    }
}
