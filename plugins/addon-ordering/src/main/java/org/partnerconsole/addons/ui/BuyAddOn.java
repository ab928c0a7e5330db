package org.partnerconsole.addons.ui;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.partnerconsole.addons.api.AddOns;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.Orders;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.api.billing.Subscriptions;
import org.partnerconsole.api.security.Caller;
import org.partnerconsole.api.security.CurrentCaller;
import org.partnerconsole.api.security.Roles;

/** Begins the purchase of an add-on, from whichever page, for those who may sell. */
@Component(service = BuyAddOn.class)
public class BuyAddOn {

    /** What addresses call the action, on every page. */
    static final String ID = "buy-add-on";

    private final AddOns addOns;
    private final Orders orders;
    private final Subscriptions subscriptions;
    private final CurrentCaller caller;

    /** Made by Declarative Services. */
    @Activate
    public BuyAddOn(
            @Reference AddOns addOns,
            @Reference Orders orders,
            @Reference Subscriptions subscriptions,
            @Reference CurrentCaller caller) {
        this.addOns = addOns;
        this.orders = orders;
        this.subscriptions = subscriptions;
        this.caller = caller;
    }

    boolean maySell() {
        Caller current = caller.get();
        return current.hasRole(Roles.ADMIN) || current.hasRole(Roles.SALES);
    }

    /** What add-ons can be bought for: base subscriptions that have not been deleted. */
    List<Subscription> parents(Customer customer) {
        return subscriptions.of(customer.id()).stream().filter(BuyAddOn::isParent).toList();
    }

    static boolean isParent(Subscription one) {
        return one.parentId().isEmpty() && one.status() != SubscriptionStatus.DELETED;
    }

    static boolean isActive(Subscription one) {
        return one.status() == SubscriptionStatus.ACTIVE;
    }

    void forOrder(Customer customer, Order order) {
        open(
                customer,
                parents(customer).stream().filter(one -> one.orderId().equals(order.id())).toList(),
                "customers/%s/orders/%s".formatted(customer.id(), order.id()),
                WishAddress.read());
    }

    void forSubscription(Customer customer, Subscription subscription) {
        open(
                customer,
                List.of(subscription),
                "customers/%s/subscriptions/%s".formatted(customer.id(), subscription.id()),
                WishAddress.read().forParent(subscription.id()));
    }

    void forCustomer(Customer customer) {
        open(
                customer,
                parents(customer).stream().filter(BuyAddOn::isActive).toList(),
                "customers/" + customer.id(),
                WishAddress.read());
    }

    private void open(Customer customer, List<Subscription> parents, String page, Wish wish) {
        // The button may be older than the reader's roles.
        if (maySell()) {
            Till till = new Till(addOns, orders, subscriptions, caller, customer);
            new AddOnDialog(till, parents, wish, new WishAddress(page)).open();
        }
    }
}
