package org.partnerconsole.console.orders;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.UUID;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.OrderPatchRequest;
import org.partnerconsole.api.billing.Orders;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.api.billing.Subscriptions;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.platform.security.Callers;

/** Cancels an order, after it has said what goes with it and was told that this is meant. */
class CancelOrderButton extends Button {

    private static final long serialVersionUID = 1L;

    private static final String CANCELLED = "cancelled";

    private final transient Orders orders;
    private final transient Subscriptions subscriptions;
    private final transient Callers callers;
    private final transient Formats formats;

    private transient Order order;

    CancelOrderButton(
            Orders orders, Subscriptions subscriptions, Callers callers, Formats formats) {
        this.orders = orders;
        this.subscriptions = subscriptions;
        this.callers = callers;
        this.formats = formats;
        setText(getTranslation("order.cancel"));
        setIcon(VaadinIcon.BAN.create());
        addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        addClickListener(clicked -> ask());
    }

    /** Is for this order from now on; vanishes if there is nothing to cancel, or nobody who may. */
    void show(Order order) {
        this.order = order;
        setVisible(mayCancel() && !order.status().equals(CANCELLED));
    }

    private boolean mayCancel() {
        return callers.current()
                .filter(caller -> caller.hasRole(Roles.ADMIN) || caller.hasRole(Roles.SALES))
                .isPresent();
    }

    private void ask() {
        List<Subscription> ending =
                subscriptions.of(order.customerId()).stream()
                        .filter(one -> one.orderId().equals(order.id()))
                        .filter(one -> one.status() != SubscriptionStatus.DELETED)
                        .toList();
        UnorderedList names = new UnorderedList();
        ending.forEach(
                one ->
                        names.add(
                                new ListItem(
                                        getTranslation(
                                                "order.cancel.ends",
                                                one.friendlyName(),
                                                formats.number(one.quantity())))));
        Div text =
                new Div(
                        new Paragraph(
                                ending.size() == 1
                                        ? getTranslation("order.cancel.text.one")
                                        : getTranslation("order.cancel.text", ending.size())),
                        names,
                        new Paragraph(getTranslation("order.cancel.credit")));
        Order seen = order;
        UUID requestId = UUID.randomUUID();
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(getTranslation("order.cancel.title"));
        question.setText(text);
        question.setCancelable(true);
        question.setCancelText(getTranslation("order.cancel.keep"));
        question.setConfirmText(getTranslation("order.cancel"));
        question.setConfirmButtonTheme("error primary");
        question.addConfirmListener(confirmed -> cancel(seen, requestId));
        question.open();
    }

    /** What it throws is told by the window's error handler; the page follows the order. */
    private void cancel(Order seen, UUID requestId) {
        orders.patch(
                seen.customerId(),
                seen.id(),
                OrderPatchRequest.builder().status(CANCELLED).etag(seen.etag()).build(),
                requestId);
    }
}
