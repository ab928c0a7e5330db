package org.partnerconsole.addons.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.partnerconsole.addons.api.AddOnChoice;
import org.partnerconsole.addons.api.AddOns;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.Roles;

/** The add-ons that an order can take. */
@Path("/api/addon-ordering/v1/customers/{customer}/orders/{order}/choices")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.SALES, Roles.HELPDESK, Roles.BILLING, Roles.READER})
public class ChoiceResource {

    private final AddOns addOns;

    /** Needs the add-ons. */
    public ChoiceResource(AddOns addOns) {
        this.addOns = addOns;
    }

    /** All choices of an order. */
    record Choices(List<Item> items) {}

    /** An add-on; {@code obstacle} says why it can't be bought now, and is absent if it can. */
    record Item(
            String parentSubscriptionId,
            String offerId,
            String offerName,
            int minimumQuantity,
            int maximumQuantity,
            BigDecimal unitPrice,
            String currency,
            boolean canBeBought,
            String obstacle) {

        static Item of(AddOnChoice choice) {
            return new Item(
                    choice.parent().id().value(),
                    choice.offer().id().value(),
                    choice.offer().name(),
                    choice.offer().minimumQuantity(),
                    choice.offer().maximumQuantity(),
                    choice.offer().unitPrice().amount(),
                    choice.offer().unitPrice().currency().getCurrencyCode(),
                    choice.obstacle().isEmpty(),
                    choice.obstacle()
                            .map(obstacle -> obstacle.name().toLowerCase(Locale.ROOT))
                            .orElse(null));
        }
    }

    /** Every add-on of every base subscription of the order. */
    @GET
    public Choices list(@PathParam("customer") String customer, @PathParam("order") String order) {
        return new Choices(
                addOns
                        .choicesFor(
                                id(customer, CustomerId::of, "60003", "customer"),
                                id(order, OrderId::of, "20000", "order"))
                        .stream()
                        .map(Item::of)
                        .toList());
    }

    private static <T> T id(String value, Function<String, T> maker, String code, String what) {
        try {
            return maker.apply(value);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound(
                    code,
                    "there is no %s '%s'; send an id as the list of %ss shows it"
                            .formatted(
                                    what,
                                    value.length() > 64 ? value.substring(0, 64) + "…" : value,
                                    what));
        }
    }
}
