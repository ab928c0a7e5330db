package org.partnerconsole.console;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnerconsole.api.billing.BillingContact;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.CustomerQuery;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.billing.LineItem;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.OrderPatchRequest;
import org.partnerconsole.api.billing.Orders;
import org.partnerconsole.api.billing.SubscriptionId;

/** A few customers and orders to look at. */
public final class Samples {

    /** When everything here happened. */
    public static final Instant THEN = Instant.parse("2026-11-18T10:42:00Z");

    private Samples() {}

    /** A customer. */
    public static Customer customer(String id, String name) {
        return customer(id, name, null);
    }

    /** A customer; of whose bills no more is known than the country if the contact is null. */
    public static Customer customer(String id, String name, BillingContact contact) {
        return new SampleCustomer(
                CustomerId.of(id),
                name,
                id + ".example",
                "JP",
                "ja-JP",
                "bills@" + id + ".example",
                Optional.ofNullable(contact),
                THEN,
                2);
    }

    /** A line for one piece; an add-on if it has a parent. */
    public static LineItem line(int number, String name, String subscription, String parent) {
        return new SampleLine(
                number,
                OfferId.of("offer-" + number),
                name,
                SubscriptionId.of(subscription),
                Optional.ofNullable(parent).map(SubscriptionId::of),
                name,
                3,
                Money.of(new BigDecimal("9.90"), "EUR"));
    }

    /** An order of a customer. */
    public static Order order(Customer customer, String id, LineItem... lines) {
        return new SampleOrder(
                OrderId.of(id),
                customer.id(),
                BillingCycle.MONTHLY,
                "completed",
                "EUR",
                THEN,
                2,
                "etag-2",
                List.of(lines));
    }

    /** Customers, as the core would find them. */
    public static Customers customers(List<Customer> all) {
        return new Customers() {
            @Override
            public Optional<Customer> find(CustomerId id) {
                return all.stream().filter(one -> one.id().equals(id)).findFirst();
            }

            @Override
            public List<Customer> search(CustomerQuery query) {
                return query.last()
                        .map(last -> all.subList(all.indexOf(last) + 1, all.size()).stream())
                        .orElseGet(all::stream)
                        .filter(one -> matches(query, one))
                        .skip(query.offset())
                        .limit(query.limit())
                        .toList();
            }

            @Override
            public long count(CustomerQuery query) {
                return all.stream().filter(one -> matches(query, one)).count();
            }

            private boolean matches(CustomerQuery query, Customer one) {
                return one.companyName().contains(query.text());
            }
        };
    }

    /** Orders, as the core would find them; the list may change. */
    public static Orders orders(List<Order> all) {
        return new Orders() {
            @Override
            public Optional<Order> find(CustomerId customer, OrderId id) {
                return of(customer).stream().filter(one -> one.id().equals(id)).findFirst();
            }

            @Override
            public Optional<Order> find(OrderId id) {
                return all.stream().filter(one -> one.id().equals(id)).findFirst();
            }

            @Override
            public List<Order> of(CustomerId customer) {
                return all.stream().filter(one -> one.customerId().equals(customer)).toList();
            }

            @Override
            public Order patch(
                    CustomerId customer, OrderId id, OrderPatchRequest change, UUID requestId) {
                throw new UnsupportedOperationException("no test orders anything");
            }

            @Override
            public Optional<Order> patched(CustomerId customer, OrderId id, UUID requestId) {
                return Optional.empty();
            }
        };
    }

    private record SampleCustomer(
            CustomerId id,
            String companyName,
            String domain,
            String country,
            String culture,
            String email,
            Optional<BillingContact> billingContact,
            Instant since,
            int subscriptionCount)
            implements Customer {}

    private record SampleLine(
            int number,
            OfferId offerId,
            String offerName,
            SubscriptionId subscriptionId,
            Optional<SubscriptionId> parentSubscriptionId,
            String friendlyName,
            int quantity,
            Money unitPrice)
            implements LineItem {}

    private record SampleOrder(
            OrderId id,
            CustomerId customerId,
            BillingCycle billingCycle,
            String status,
            String currency,
            Instant createdAt,
            long version,
            String etag,
            List<LineItem> lineItems)
            implements Order {}
}
