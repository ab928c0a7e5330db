package org.partnerconsole.console.subscriptions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.billing.customer.CustomerBook;
import org.partnerconsole.billing.subscription.SubscriptionQuery;
import org.partnerconsole.billing.subscription.SubscriptionSearch;
import org.partnerconsole.platform.csv.CsvColumns;
import org.partnerconsole.platform.csv.CsvTable;

/** Reads the rows of the list: two statements for a slice, however long it is. */
class SubscriptionLines {

    private static final CsvColumns<SubscriptionLine> COLUMNS =
            CsvColumns.<SubscriptionLine>none()
                    .with("id", line -> line.subscription().id().value())
                    .with("name", line -> line.subscription().friendlyName())
                    .with("customerId", line -> line.subscription().customerId().value())
                    .with("customer", SubscriptionLine::customer)
                    .with("orderId", line -> line.subscription().orderId().value())
                    .with("offerId", line -> line.subscription().offerId().value())
                    .with("offer", line -> line.subscription().offerName())
                    .with(
                            "parentId",
                            line -> line.subscription().parentId().map(parent -> parent.value()))
                    .with("status", line -> line.subscription().status().wireName())
                    .with("quantity", line -> line.subscription().quantity())
                    .with("unitType", line -> line.subscription().unitType())
                    .with("unitPrice", line -> line.subscription().unitPrice().amount())
                    .with(
                            "currency",
                            line -> line.subscription().unitPrice().currency().getCurrencyCode())
                    .with("billingCycle", line -> line.subscription().billingCycle().wireName())
                    .with("autoRenews", line -> line.subscription().autoRenews())
                    .with("created", line -> line.subscription().createdAt())
                    .with("commitmentEnds", line -> line.subscription().commitmentEndsAt());

    private final SubscriptionSearch search;
    private final CustomerBook customers;

    SubscriptionLines(SubscriptionSearch search, CustomerBook customers) {
        this.search = search;
        this.customers = customers;
    }

    List<SubscriptionLine> find(SubscriptionQuery query) {
        List<Subscription> found = search.find(query);
        Map<CustomerId, String> names =
                customers.namesOf(found.stream().map(Subscription::customerId).distinct().toList());
        return found.stream()
                .map(
                        one ->
                                new SubscriptionLine(
                                        one,
                                        names.getOrDefault(
                                                one.customerId(), one.customerId().value())))
                .toList();
    }

    long count(SubscriptionQuery query) {
        return search.count(query);
    }

    /** All that a query finds, whatever its slice. */
    CsvTable<SubscriptionLine> table(SubscriptionQuery query) {
        return new CsvTable<>(
                COLUMNS,
                (last, limit) -> {
                    SubscriptionQuery slice = query.slice(0, limit);
                    return find(
                            last.map(SubscriptionLine::subscription)
                                    .map(slice::after)
                                    .orElse(slice));
                });
    }

    Optional<String> nameOf(CustomerId customer) {
        return Optional.ofNullable(customers.namesOf(List.of(customer)).get(customer));
    }
}
