package org.partnerconsole.addons.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import org.partnerconsole.addons.purchase.Purchase;
import org.partnerconsole.addons.purchase.PurchaseLog;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.Roles;

/** The add-ons that the calling partner has bought. */
@Path("/api/addon-ordering/v1/purchases")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.SALES, Roles.HELPDESK, Roles.BILLING, Roles.READER})
public class PurchaseResource {

    private static final int LARGEST = 500;
    private static final int FARTHEST = 100_000_000;

    private final PurchaseLog purchases;

    /** Needs the log of purchases. */
    public PurchaseResource(PurchaseLog purchases) {
        this.purchases = purchases;
    }

    /** A page of purchases. */
    record Page(long totalCount, int offset, List<Item> items) {}

    /** A purchase. */
    record Item(
            String id,
            String purchasedAt,
            String buyer,
            String customerId,
            String customerName,
            String orderId,
            int lineItemNumber,
            String subscriptionId,
            String offerName,
            int quantity,
            BigDecimal unitPrice,
            String currency) {

        static Item of(Purchase purchase) {
            return new Item(
                    purchase.id().toString(),
                    purchase.at().toString(),
                    purchase.buyer(),
                    purchase.customerId().value(),
                    purchase.customerName(),
                    purchase.orderId().value(),
                    purchase.lineNumber(),
                    purchase.subscriptionId().value(),
                    purchase.offerName(),
                    purchase.quantity(),
                    purchase.unitPrice().amount(),
                    purchase.unitPrice().currency().getCurrencyCode());
        }
    }

    /** A page of purchases, newest first; by default the first hundred. */
    @GET
    public Page list(@QueryParam("offset") String offset, @QueryParam("limit") String limit) {
        int from = number("offset", offset, 0, 0, FARTHEST);
        int most = number("limit", limit, 100, 1, LARGEST);
        return new Page(
                purchases.count(),
                from,
                purchases.slice(from, most).stream().map(Item::of).toList());
    }

    private static int number(String name, String value, int fallback, int least, int most) {
        if (value == null || value.isBlank()) {
            return fallback;
        }
        String text = value.strip();
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw Refusal.badRequest(
                "invalidSlice",
                "%s is '%s'; send a whole number from %d to %d"
                        .formatted(
                                name,
                                text.length() > 64 ? text.substring(0, 64) + "…" : text,
                                least,
                                most));
    }
}
