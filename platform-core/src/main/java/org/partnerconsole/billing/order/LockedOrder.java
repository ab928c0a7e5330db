package org.partnerconsole.billing.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.LineItem;
import org.partnerconsole.api.billing.NewLineItem;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.OrderChange;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.billing.charge.ChargeLine;
import org.partnerconsole.billing.request.ReadableText;
import org.partnerconsole.billing.subscription.Terms;

/** An order under its lock: keeps what holds for every order while an extension changes it. */
final class LockedOrder implements OrderChange {

    /** Orders are read, answered and kept whole. */
    private static final int MOST_LINES = 1000;

    private final OrderRow row;
    private final Order before;
    private final Customer customer;
    private final Instant now;
    private final LineWriter writer;
    private final List<LineItem> lines;
    private final List<AddedLine> added = new ArrayList<>();

    LockedOrder(OrderRow row, Order before, Customer customer, Instant now, LineWriter writer) {
        this.row = row;
        this.before = before;
        this.customer = customer;
        this.now = now;
        this.writer = writer;
        this.lines = new ArrayList<>(before.lineItems());
    }

    @Override
    public Order order() {
        return before;
    }

    @Override
    public Customer customer() {
        return customer;
    }

    @Override
    public LineItem add(NewLineItem item) {
        requireRoom();
        requireOwnCurrency(item);
        ReadableText.friendlyName(item.friendlyName());
        StoredLine line = StoredLine.of(item, nextNumber(), newSubscription());
        added.add(new AddedLine(line, writer.write(row, line, terms(item))));
        lines.add(line);
        return line;
    }

    /** The lines that were added, with what each of them costs at once. */
    List<AddedLine> added() {
        return List.copyOf(added);
    }

    /** What the added lines cost at once. */
    List<ChargeLine> due() {
        return added.stream().flatMap(line -> line.due().stream()).toList();
    }

    @Override
    public void cancel() {
        row.status = OrderStatus.CANCELLED;
        writer.deleteSubscriptions(row);
    }

    /** The order as it is now, one version higher. */
    StoredOrder changed() {
        row.version = before.version() + 1;
        return StoredOrder.of(row, lines);
    }

    private Terms terms(NewLineItem item) {
        Terms own =
                Terms.renewing(
                        item.offer().unitType(),
                        item.offer().billingCycle(),
                        now,
                        now,
                        SubscriptionStatus.ACTIVE);
        return item.parentRead()
                .or(() -> item.parent().flatMap(writer::subscription))
                .map(parent -> own.with(parent, now))
                .orElse(own);
    }

    private int nextNumber() {
        return lines.stream().mapToInt(LineItem::number).max().orElse(-1) + 1;
    }

    private static SubscriptionId newSubscription() {
        return SubscriptionId.of(UUID.randomUUID().toString().toUpperCase(Locale.ROOT));
    }

    private void requireRoom() {
        if (lines.size() >= MOST_LINES) {
            throw new Refusal(
                    403,
                    "800066",
                    "order %s has %d line items and can have %d at most; buy less at once, or through another order"
                            .formatted(before.id(), before.lineItems().size(), MOST_LINES));
        }
    }

    private void requireOwnCurrency(NewLineItem item) {
        String currency = item.offer().unitPrice().currency().getCurrencyCode();
        if (!currency.equals(before.currency())) {
            throw Refusal.badRequest(
                    "4018",
                    "offer %s is priced in %s, but order %s is in %s; choose an offer priced in %s"
                            .formatted(
                                    item.offer().id(),
                                    currency,
                                    before.id(),
                                    before.currency(),
                                    before.currency()));
        }
    }

    /** Writes what the order decides. */
    interface LineWriter {

        /** Stores a line and begins its subscription; returns what that costs at once. */
        List<ChargeLine> write(OrderRow order, StoredLine line, Terms terms);

        /** The subscription that a line is an add-on to. */
        Optional<Subscription> subscription(SubscriptionId id);

        /** Deletes the order's subscriptions. */
        void deleteSubscriptions(OrderRow order);
    }
}
