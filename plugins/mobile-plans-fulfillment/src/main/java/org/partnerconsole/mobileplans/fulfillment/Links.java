package org.partnerconsole.mobileplans.fulfillment;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.Orders;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.mobileplans.api.NewTransaction;

/** Links a fulfillment to what a partner's announcement names, and refuses what does not fit. */
class Links {

    private final Customers customers;
    private final Orders orders;

    Links(Customers customers, Orders orders) {
        this.customers = customers;
        this.orders = orders;
    }

    /**
     * Refuses customers, orders and lines that the calling partner does not have.
     *
     * @return the customer that the announcement names, or whose order it names
     */
    Optional<CustomerId> check(NewTransaction wish) {
        Optional<CustomerId> customer = wish.customerId().map(this::known);
        Optional<Order> order = wish.orderId().map(id -> find(customer, id));
        order.ifPresent(found -> check(wish, found));
        return customer.or(() -> order.map(Order::customerId));
    }

    /** The id as the core spells it: its pages look for that. */
    private CustomerId known(CustomerId customer) {
        return customers
                .find(customer)
                .map(Customer::id)
                .orElseThrow(
                        () ->
                                Refusal.notFound(
                                        "unknownCustomer",
                                        "there is no customer '%s': check customerId"
                                                .formatted(customer)));
    }

    private Order find(Optional<CustomerId> customer, OrderId order) {
        return customer.map(whose -> orders.find(whose, order))
                .orElseGet(() -> orders.find(order))
                .orElseThrow(
                        () ->
                                Refusal.notFound(
                                        "unknownOrder",
                                        customer.map("customer '%s' has no"::formatted)
                                                        .orElse("there is no")
                                                + " order '%s': check orderId".formatted(order)));
    }

    private static void check(NewTransaction wish, Order order) {
        wish.lineItemNumber()
                .ifPresent(
                        number -> {
                            if (order.lineItems().stream()
                                    .noneMatch(line -> line.number() == number)) {
                                throw Refusal.badRequest(
                                        "unknownLineItem",
                                        "order '%s' has no line %d: lineItemNumber is one of its %d lines, counted from 0"
                                                .formatted(
                                                        order.id(),
                                                        number,
                                                        order.lineItems().size()));
                            }
                        });
    }

    /**
     * Fills in what the fulfillment does not know yet.
     *
     * @param customer whom {@link #check} found
     * @return whether anything was filled in
     * @throws Refusal if the announcement contradicts what is known
     */
    boolean apply(NewTransaction wish, Optional<CustomerId> customer, FulfillmentRow row) {
        boolean plan =
                fill(
                        "planName",
                        Optional.of(row.planName()).filter(name -> !name.isEmpty()),
                        Optional.of(wish.planName()).filter(name -> !name.isEmpty()),
                        String::equals,
                        row::namePlan);
        boolean whose =
                fill("customerId", row.customerId(), customer, CustomerId::equals, row::linkTo);
        boolean order =
                fill("orderId", row.orderId(), wish.orderId(), OrderId::equals, row::linkTo);
        boolean line =
                fill(
                        "lineItemNumber",
                        boxed(row.lineItemNumber()),
                        boxed(wish.lineItemNumber()),
                        Integer::equals,
                        row::linkTo);
        boolean iccid = fill("iccid", row.iccid(), wish.iccid(), Object::equals, row::learn);
        return plan | whose | order | line | iccid;
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    private static <T> boolean fill(
            String property,
            Optional<T> known,
            Optional<T> wanted,
            BiPredicate<T, T> same,
            Consumer<T> setter) {
        if (wanted.isEmpty()) {
            return false;
        }
        if (known.isEmpty()) {
            setter.accept(wanted.get());
            return true;
        }
        if (!same.test(known.get(), wanted.get())) {
            throw Refusal.conflict(
                    "transactionConflict",
                    "the transaction is already known with %s '%s', not '%s': use a new transactionId"
                            .formatted(property, known.get(), wanted.get()));
        }
        return false;
    }
}
