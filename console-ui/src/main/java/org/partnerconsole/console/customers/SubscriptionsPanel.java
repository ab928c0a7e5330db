package org.partnerconsole.console.customers;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.api.ui.Panel;
import org.partnerconsole.api.ui.SubscriptionAction;
import org.partnerconsole.billing.subscription.SubscriptionSearch;
import org.partnerconsole.console.change.SubscriptionDesk;
import org.partnerconsole.console.change.SubscriptionMenu;
import org.partnerconsole.console.extend.ActionTarget;
import org.partnerconsole.console.extend.Actions;
import org.partnerconsole.console.part.Nesting;
import org.partnerconsole.console.part.Pager;
import org.partnerconsole.console.part.SubscriptionItem;
import org.partnerconsole.console.text.Formats;

/**
 * What a customer has: a page of base subscriptions, each with its add-ons under it, read from the
 * database as it is shown.
 */
class SubscriptionsPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private static final int PAGE = 20;

    private final transient SubscriptionSearch search;
    private final transient SubscriptionDesk desk;
    private final transient Actions<SubscriptionAction> actions;
    private final transient Formats formats;
    private final Select<SubscriptionStatus> status = new Select<>();
    private final Pager pager;
    private final UnorderedList list = new UnorderedList();
    private final Span nothing = new Span();
    private final Anchor all = new Anchor();
    private transient Customer customer;
    private transient List<Subscription> shown = List.of();

    /**
     * Shows nobody's yet.
     *
     * @param filtered told when another status is chosen
     */
    SubscriptionsPanel(
            SubscriptionSearch search,
            SubscriptionDesk desk,
            Actions<SubscriptionAction> actions,
            Formats formats,
            Runnable filtered) {
        this.search = search;
        this.desk = desk;
        this.actions = actions;
        this.formats = formats;
        this.pager =
                new Pager(
                        getTranslation("customer.subscriptions"),
                        PAGE,
                        formats,
                        () -> show(customer));
        addClassName("pc-padded");
        list.addClassNames("pc-list", "pc-list-acts");
        nothing.addClassName("pc-quiet");
        all.setText(getTranslation("customer.subscriptions.all"));
        all.addClassName("pc-link");
        StatusChoice.fill(
                status,
                List.of(
                        SubscriptionStatus.ACTIVE,
                        SubscriptionStatus.SUSPENDED,
                        SubscriptionStatus.DELETED),
                one -> "subscription.status." + one.wireName());
        status.addValueChangeListener(
                chosen -> {
                    if (chosen.isFromClient()) {
                        pager.reset();
                        filtered.run();
                        show(customer);
                    }
                });
        Div head = new Div(new H2(getTranslation("customer.subscriptions")), all, status);
        head.addClassName("pc-panel-head");
        add(head, list, nothing, pager);
    }

    /** Which of them are shown; empty for all. */
    Optional<SubscriptionStatus> status() {
        return status.getOptionalValue();
    }

    /** Chooses which of them to show. */
    void choose(Optional<SubscriptionStatus> wanted) {
        status.setValue(wanted.orElse(null));
        pager.reset();
    }

    /** Makes the menus anew: the plugins that add to them may have changed. */
    void renew() {
        shown = List.of();
        show(customer);
    }

    void show(Customer whose) {
        customer = whose;
        all.setHref("subscriptions?customer=" + whose.id().value());
        long total = search.countFamiliesOf(whose.id(), status());
        pager.counted(total);
        List<Subscription> now = search.familiesOf(whose.id(), status(), pager.offset(), PAGE);
        nothing.setVisible(now.isEmpty());
        nothing.setText(
                getTranslation(
                        status().isPresent()
                                ? "customer.subscriptions.filtered"
                                : "customer.subscriptions.none"));
        // What stays as it is keeps its open menu, and the focus.
        if (!now.equals(shown) || list.getComponentCount() != now.size()) {
            shown = now;
            fill();
        }
    }

    private void fill() {
        list.removeAll();
        Map<SubscriptionId, Subscription> byId =
                shown.stream().collect(Collectors.toMap(Subscription::id, Function.identity()));
        Nesting.of(shown, Subscription::id, Subscription::parentId)
                .forEach(
                        nested ->
                                list.add(
                                        new SubscriptionItem(
                                                nested, formats, menu(nested.item(), byId))));
    }

    private SubscriptionMenu menu(
            Subscription subscription, Map<SubscriptionId, Subscription> byId) {
        return new SubscriptionMenu(
                subscription,
                subscription.parentId().map(byId::get),
                desk,
                entries -> actions.addTo(entries, ActionTarget.of(customer, subscription)));
    }
}
