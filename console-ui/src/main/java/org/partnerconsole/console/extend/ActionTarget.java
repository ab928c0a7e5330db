package org.partnerconsole.console.extend;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.ui.Blocked;
import org.partnerconsole.api.ui.Contribution;
import org.partnerconsole.api.ui.CustomerAction;
import org.partnerconsole.api.ui.OrderAction;
import org.partnerconsole.api.ui.SubscriptionAction;

/**
 * What actions of one kind are offered for: one customer, one subscription or one order.
 *
 * @param kind the extension point
 * @param applies asks an action whether it has anything to do with it
 * @param blocked asks an action why it can't be begun
 * @param begin begins an action
 */
public record ActionTarget<A extends Contribution>(
        Class<A> kind,
        Predicate<A> applies,
        Function<A, Optional<Blocked>> blocked,
        Consumer<A> begin) {

    /** The actions on a customer's page. */
    public static ActionTarget<CustomerAction> of(Customer customer) {
        return new ActionTarget<>(
                CustomerAction.class,
                action -> action.appliesTo(customer),
                action -> action.blocked(customer),
                action -> action.begin(customer));
    }

    /** The actions on an order's page. */
    public static ActionTarget<OrderAction> of(Customer customer, Order order) {
        return new ActionTarget<>(
                OrderAction.class,
                action -> action.appliesTo(order),
                action -> action.blocked(order),
                action -> action.begin(customer, order));
    }

    /** The actions in a subscription's menu. */
    public static ActionTarget<SubscriptionAction> of(
            Customer customer, Subscription subscription) {
        return new ActionTarget<>(
                SubscriptionAction.class,
                action -> action.appliesTo(subscription),
                action -> action.blocked(subscription),
                action -> action.begin(customer, subscription));
    }
}
