package org.partnerconsole.billing.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.NewLineItem;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.billing.customer.NewCustomer;
import org.partnerconsole.billing.order.NewOrder;
import org.partnerconsole.billing.order.OrderStatus;

/** What the demo customers have ordered: by the dice, but always the same dice. */
final class DemoOrders {

    private static final int LONGEST_DAYS = 900;

    private final int seed;
    private final Random random;
    private final DemoCatalogue catalogue;
    private final DemoAddresses addresses;
    private final Instant now;
    private int ids;

    DemoOrders(int seed, DemoCatalogue catalogue, Instant now) {
        this.seed = seed;
        this.random = new Random(31L * seed);
        this.catalogue = catalogue;
        this.addresses = new DemoAddresses(seed);
        this.now = now.truncatedTo(ChronoUnit.MINUTES);
    }

    NewCustomer customer(DemoNames.Company company, int number) {
        return new NewCustomer(
                CustomerId.of(id("customer" + number)),
                company.name(),
                company.domain(),
                company.country().name(),
                company.country().culture(),
                "billing@" + company.domain(),
                addresses.in(company.country()),
                now.minus(Duration.ofMinutes(random.nextInt(40, LONGEST_DAYS) * 1440L + 17)));
    }

    /** One to three orders, each after the customer came and before now. */
    List<NewOrder> of(NewCustomer customer) {
        List<NewOrder> orders = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            long minutes = Duration.between(customer.since(), now).toMinutes();
            Instant at =
                    customer.since()
                            .plus(Duration.ofMinutes((long) (minutes * random.nextDouble())));
            orders.add(order(customer, at));
        }
        return orders;
    }

    private NewOrder order(NewCustomer customer, Instant at) {
        DemoCountry country = DemoCountry.valueOf(customer.country());
        String status = status();
        List<NewOrder.Line> lines = new ArrayList<>();
        List<DemoCatalogue.Choice> choices = catalogue.in(country);
        int bases = 1 + random.nextInt(2);
        for (int i = 0; i < bases; i++) {
            addLines(choices.get(random.nextInt(choices.size())), status, lines);
        }
        return new NewOrder(
                OrderId.of(id("order")),
                customer.id(),
                BillingCycle.MONTHLY,
                status,
                country.currency(),
                at,
                lines);
    }

    private void addLines(DemoCatalogue.Choice choice, String status, List<NewOrder.Line> lines) {
        int quantity = 1 + random.nextInt(Math.min(40, choice.base().maximumQuantity()));
        NewOrder.Line base =
                line(NewLineItem.of(choice.base(), quantity), subscriptionStatus(status));
        lines.add(base);
        if (random.nextInt(3) == 0) {
            Offer addOn = choice.addOns().get(random.nextInt(choice.addOns().size()));
            int most = Math.min(quantity, addOn.maximumQuantity());
            lines.add(
                    line(
                            NewLineItem.of(addOn, 1 + random.nextInt(most))
                                    .addOnTo(base.subscription()),
                            base.subscriptionStatus()));
        }
    }

    private NewOrder.Line line(NewLineItem item, SubscriptionStatus status) {
        String id = id("subscription").toUpperCase(Locale.ROOT);
        return new NewOrder.Line(item, SubscriptionId.of(id), status);
    }

    private String status() {
        int dice = random.nextInt(20);
        return dice == 0 ? OrderStatus.CANCELLED : OrderStatus.COMPLETED;
    }

    private SubscriptionStatus subscriptionStatus(String orderStatus) {
        if (orderStatus.equals(OrderStatus.CANCELLED)) {
            return SubscriptionStatus.DELETED;
        }
        return random.nextInt(15) == 0 ? SubscriptionStatus.SUSPENDED : SubscriptionStatus.ACTIVE;
    }

    private String id(String kind) {
        String name = "demo/%d/%s/%d".formatted(seed, kind, ids++);
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }
}
