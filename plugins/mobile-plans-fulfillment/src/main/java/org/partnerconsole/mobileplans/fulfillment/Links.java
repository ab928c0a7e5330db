package org.partnerconsole.mobileplans.fulfillment;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
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

    /** Refuses customers, orders and lines that the calling partner does not have. */
    void check(NewTransaction wish) {
        CustomerId customer = wish.customerId().orElse(null);
        if (customer == null) {
            return;
        }
        if (customers.find(customer).isEmpty()) {
            throw Refusal.notFound(
                    "unknownCustomer",
                    "there is no customer '%s': check customerId".formatted(customer));
        }
        wish.orderId().ifPresent(order -> check(wish, find(customer, order)));
    }

    private Order find(CustomerId customer, OrderId order) {
        return orders.find(customer, order)
                .orElseThrow(
                        () ->
                                Refusal.notFound(
                                        "unknownOrder",
                                        "customer '%s' has no order '%s': check orderId"
                                                .formatted(customer, order)));
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
     * @return whether anything was filled in
     * @throws Refusal if the announcement contradicts what is known
     */
    boolean apply(NewTransaction wish, FulfillmentRow row) {
        boolean plan =
                fill(
                        "planName",
                        Optional.of(row.planName()).filter(name -> !name.isEmpty()),
                        Optional.of(wish.planName()).filter(name -> !name.isEmpty()),
                        String::equals,
                        row::namePlan);
        boolean customer =
                fill(
                        "customerId",
                        row.customerId(),
                        wish.customerId(),
                        CustomerId::equals,
                        row::linkTo);
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
        return plan | customer | order | line | iccid;
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
