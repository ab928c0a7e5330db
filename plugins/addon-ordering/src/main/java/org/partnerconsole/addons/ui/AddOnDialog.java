package org.partnerconsole.addons.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.UUID;
import org.partnerconsole.addons.api.AddOnChoice;
import org.partnerconsole.addons.api.AddOns;
import org.partnerconsole.addons.api.PricePreview;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.LineItem;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.OrderPatchRequest;
import org.partnerconsole.api.billing.Orders;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.ui.HasUnsavedInput;

/**
 * Buys an add-on in three steps: choose, review, result.
 *
 * <p>One dialog is one wish with one request id: however often it is sent, by a double click or
 * after a broken connection, it is fulfilled once.
 */
class AddOnDialog extends Dialog implements HasUnsavedInput {

    private static final long serialVersionUID = 1L;

    private final UUID requestId = UUID.randomUUID();
    private final transient AddOns addOns;
    private final transient Orders orders;
    private final transient Customer customer;
    private final transient Order order;

    private final Steps steps;
    private final Problem problem = new Problem();
    private final Div content = new Div();
    private final ChooseStep choose;

    AddOnDialog(AddOns addOns, Orders orders, Customer customer, Order order) {
        this.addOns = addOns;
        this.orders = orders;
        this.customer = customer;
        this.order = order;
        setHeaderTitle(getTranslation("addons.dialog.title"));
        setWidth("640px");
        // Half a purchase must not vanish by a click beside it.
        setCloseOnOutsideClick(false);
        steps =
                new Steps(
                        getTranslation("addons.dialog.steps"),
                        List.of(
                                getTranslation("addons.step.choose"),
                                getTranslation("addons.step.review"),
                                getTranslation("addons.step.result")));
        choose = new ChooseStep(addOns.choicesFor(customer.id(), order.id()));
        Div body = new Div(steps, problem, content);
        body.addClassName("pc-dialog-body");
        add(body);
        showChoose();
    }

    @Override
    public boolean hasUnsavedInput() {
        // To the last step: a purchase whose result nobody has seen may be made again.
        return isOpened();
    }

    private void showChoose() {
        Button cancel = quiet("addons.cancel", this::close);
        Button review = primary("addons.review", this::review);
        review.setEnabled(choose.hasChoices());
        show(0, choose, cancel, review);
        if (choose.hasChoices()) {
            choose.focus();
        } else {
            cancel.focus();
        }
    }

    private void review() {
        choose.selection().ifPresent(this::review);
    }

    private void review(ChooseStep.Selection selection) {
        AddOnChoice choice = selection.choice();
        PricePreview preview;
        try {
            preview =
                    addOns.preview(
                            customer.id(),
                            order.id(),
                            choice.parent().id(),
                            choice.offer().id(),
                            selection.quantity());
        } catch (Refusal refusal) {
            problem.show(refusal);
            return;
        }
        Button buy = new Button(getTranslation("addons.buy"));
        buy.addThemeVariants(ButtonVariant.PRIMARY);
        buy.setDisableOnClick(true);
        buy.addClickListener(clicked -> buy(selection, buy));
        show(
                1,
                new ReviewStep(choice, selection.quantity(), preview),
                quiet("addons.cancel", this::close),
                quiet("addons.back", this::showChoose),
                buy);
        buy.focus();
    }

    private void buy(ChooseStep.Selection selection, Button button) {
        AddOnChoice choice = selection.choice();
        OrderPatchRequest wish =
                OrderPatchRequest.builder()
                        .referenceCustomer(customer.id())
                        .item(
                                OrderPatchRequest.Item.addOn(
                                        0,
                                        choice.offer().id(),
                                        choice.parent().id(),
                                        selection.quantity()))
                        .build();
        try {
            showResult(orders.patch(customer.id(), order.id(), wish, requestId));
        } catch (Refusal refusal) {
            problem.show(refusal);
        } finally {
            button.setEnabled(true);
        }
    }

    private void showResult(Order changed) {
        LineItem bought = changed.lineItems().getLast();
        Button done = primary("addons.done", this::close);
        show(2, new ResultStep(bought, requestId), done);
        done.focus();
    }

    private void show(int step, Component shown, Component... buttons) {
        steps.at(step);
        problem.clear();
        content.removeAll();
        content.add(shown);
        getFooter().removeAll();
        Div footer = new Div(buttons);
        footer.addClassName("pc-dialog-footer");
        getFooter().add(footer);
    }

    private Button primary(String textKey, Runnable act) {
        Button button = new Button(getTranslation(textKey), clicked -> act.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Button quiet(String textKey, Runnable act) {
        Button button = new Button(getTranslation(textKey), clicked -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
