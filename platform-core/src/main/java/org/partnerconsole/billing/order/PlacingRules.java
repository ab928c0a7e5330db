package org.partnerconsole.billing.order;

import java.util.Comparator;
import java.util.List;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.NewLineItem;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.billing.Offers;
import org.partnerconsole.api.billing.OrderPatchRequest.Item;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.billing.request.ReadableText;

/**
 * What may be bought with a new order (Partner Center, <em>Create an order</em>, and its error
 * codes). Judges all items before anything is bought.
 */
final class PlacingRules {

    private final Offers offers;

    PlacingRules(Offers offers) {
        this.offers = offers;
    }

    /**
     * The lines of the order, in the order of their numbers; at least one.
     *
     * @throws Refusal if one of the items can't be granted; then none is
     */
    List<NewLineItem> judge(NewOrderWish wish, Customer customer) {
        wish.referenceCustomer()
                .filter(named -> !named.equals(customer.id()))
                .ifPresent(
                        named -> {
                            throw Refusal.badRequest(
                                    "900118",
                                    "ReferenceCustomerId is '%s', but the address names customer %s; send the same id"
                                            .formatted(named, customer.id()));
                        });
        if (wish.items().isEmpty()) {
            throw Refusal.badRequest(
                    "800002",
                    "the order has no line items; send at least one with OfferId and Quantity");
        }
        LineNumbers.require(wish.items());
        List<NewLineItem> lines =
                wish.items().stream()
                        .sorted(Comparator.comparingInt(Item::lineItemNumber))
                        .map(item -> line(item, customer))
                        .toList();
        requireOneCurrency(lines);
        wish.billingCycle().ifPresent(cycle -> requireCycle(cycle, lines));
        return lines;
    }

    private NewLineItem line(Item item, Customer customer) {
        Offer offer =
                offers.find(item.offerId())
                        .orElseThrow(
                                () ->
                                        Refusal.badRequest(
                                                "800004",
                                                "line item %d asks for offer %s, which does not exist; list the offers of %s to find one"
                                                        .formatted(
                                                                item.lineItemNumber(),
                                                                item.offerId(),
                                                                customer.country())));
        if (offer.isAddOn() || item.parentSubscriptionId().isPresent()) {
            throw Refusal.badRequest(
                    "800029",
                    "line item %d asks for the add-on %s; patch the order of the subscription it is for"
                            .formatted(item.lineItemNumber(), offer.id()));
        }
        if (!offer.isAvailable()) {
            throw new Refusal(
                    403,
                    "2091",
                    "%s (%s) is not sold at present; choose another offer"
                            .formatted(offer.name(), offer.id()));
        }
        if (!offer.country().equalsIgnoreCase(customer.country())) {
            throw Refusal.badRequest(
                    "800070",
                    "offer %s is sold in %s, but the customer is in %s; choose one that is sold there"
                            .formatted(offer.id(), offer.country(), customer.country()));
        }
        requireBounds(item, offer);
        return NewLineItem.of(offer, item.quantity())
                .named(item.friendlyName().map(ReadableText::friendlyName).orElse(null));
    }

    private static void requireBounds(Item item, Offer offer) {
        if (item.quantity() < offer.minimumQuantity()
                || item.quantity() > offer.maximumQuantity()) {
            throw Refusal.badRequest(
                    "2002",
                    "the quantity of line item %d is %d; %s (%s) is sold in quantities from %d to %d"
                            .formatted(
                                    item.lineItemNumber(),
                                    item.quantity(),
                                    offer.name(),
                                    offer.id(),
                                    offer.minimumQuantity(),
                                    offer.maximumQuantity()));
        }
    }

    private static void requireOneCurrency(List<NewLineItem> lines) {
        List<String> currencies =
                lines.stream()
                        .map(line -> line.offer().unitPrice().currency().getCurrencyCode())
                        .distinct()
                        .toList();
        if (currencies.size() > 1) {
            throw Refusal.badRequest(
                    "4018",
                    "the line items are priced in %s; place one order for each currency"
                            .formatted(String.join(" and ", currencies)));
        }
    }

    private static void requireCycle(BillingCycle cycle, List<NewLineItem> lines) {
        lines.stream()
                .map(NewLineItem::offer)
                .filter(offer -> offer.billingCycle() != cycle)
                .findFirst()
                .ifPresent(
                        offer -> {
                            throw Refusal.badRequest(
                                    "4018",
                                    "%s (%s) is billed %s, not %s; leave BillingCycle out, or place an order of its own for it"
                                            .formatted(
                                                    offer.name(),
                                                    offer.id(),
                                                    offer.billingCycle().wireName(),
                                                    cycle.wireName()));
                        });
    }
}
