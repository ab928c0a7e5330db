package org.partnerconsole.addons.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.Optional;
import org.partnerconsole.addons.purchase.Difference;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.ui.HasUnsavedInput;

/**
 * Buys an add-on in three steps: choose, review, result.
 *
 * <p>One dialog is one wish with one request id: however often it is sent, by a double click, after
 * a broken connection or after a new sign-in, it is fulfilled once.
 */
class AddOnDialog extends Dialog implements HasUnsavedInput {

    private static final long serialVersionUID = 1L;

    private final transient Till till;
    private final transient WishAddress address;
    private final Steps steps;
    private final Problem problem = new Problem();
    private final Div content = new Div();
    private final Button review = primary("addons.review", this::review);
    private final ChooseStep choose;

    private transient Wish wish;

    AddOnDialog(Till till, List<Subscription> parents, Wish wish, WishAddress address) {
        this.till = till;
        this.wish = wish;
        this.address = address;
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
        review.setEnabled(false);
        choose = new ChooseStep(parents, till::choices, wish, this::chosen, this::review);
        chosen();
        Div body = new Div(steps, problem, content, progress());
        body.addClassName("pc-dialog-body");
        add(body);
        addOpenedChangeListener(
                change -> {
                    if (change.isOpened()) {
                        address.write(this.wish);
                    } else {
                        address.clear(this.wish);
                    }
                });
        begin(parents);
    }

    @Override
    public boolean hasUnsavedInput() {
        // To the last step: a purchase whose result nobody has seen may be made again.
        return isOpened();
    }

    /** Where the wish has been left: who comes back may have bought it already. */
    private void begin(List<Subscription> parents) {
        Optional<Order> bought =
                parents.stream()
                        .filter(one -> wish.parent().filter(one.id()::equals).isPresent())
                        .findFirst()
                        .flatMap(parent -> till.bought(parent.orderId(), wish.requestId()));
        if (bought.isPresent()) {
            showResult(bought.get(), true);
            return;
        }
        showChoose();
        if (wish.reviewing()) {
            review();
        }
    }

    private void showChoose() {
        Button cancel = quiet("addons.cancel", this::close);
        show(0, choose, cancel, review);
        if (choose.hasChoices()) {
            choose.focusFirst();
        } else {
            cancel.focus();
        }
    }

    private void chosen() {
        // The first choice is made while the step to choose in is being made.
        if (choose != null) {
            review.setEnabled(choose.hasChoices());
            if (isOpened()) {
                wish = choose.wish(wish);
                address.write(wish);
            }
        }
    }

    private void review() {
        choose.selection()
                .ifPresent(
                        selection -> {
                            try {
                                showReview(selection, till.look(selection));
                            } catch (Refusal refusal) {
                                choose.refresh();
                                problem.show(refusal, till.correlationId());
                            }
                        });
    }

    private void showReview(ChooseStep.Selection selection, Till.Offered offered) {
        wish = choose.wish(wish).reviewed();
        address.write(wish);
        ReviewStep sum = new ReviewStep(selection, offered);
        show(
                1,
                sum,
                quiet("addons.cancel", this::close),
                quiet("addons.back", this::back),
                new BuyButton(() -> buy(selection, offered)));
        sum.getElement().executeJs("this.focus()");
    }

    private void back() {
        wish = choose.wish(wish);
        address.write(wish);
        choose.refresh();
        showChoose();
    }

    private void buy(ChooseStep.Selection selection, Till.Offered offered) {
        try {
            showResult(till.buy(selection, offered, wish.requestId()), false);
        } catch (Refusal refusal) {
            refused(refusal, selection, offered);
        }
    }

    /** Reads everything anew and says what has become of it; nothing has been bought. */
    private void refused(Refusal refusal, ChooseStep.Selection selection, Till.Offered offered) {
        Optional<Order> earlier = till.bought(offered.order().id(), wish.requestId());
        if (earlier.isPresent()) {
            // Another window has bought something by the same wish.
            showResult(earlier.get(), true);
            return;
        }
        choose.refresh();
        List<Difference> changed;
        boolean stillPossible = true;
        try {
            Till.Offered now = till.look(selection);
            changed = Difference.between(offered.seen(), now.seen());
            showReview(selection, now);
        } catch (Refusal notAnyMore) {
            stillPossible = false;
            changed = Difference.between(offered.seen(), till.seen(offered.parent().id()));
            showChoose();
        }
        if (changed.isEmpty()) {
            problem.show(refusal, till.correlationId());
        } else {
            problem.show(changed, stillPossible);
        }
    }

    private void showResult(Order changed, boolean again) {
        Button done = primary("addons.done", this::close);
        show(
                2,
                new ResultStep(changed, wish.requestId(), till.correlationId(), again, this::close),
                done);
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

    private Div progress() {
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        Div progress = new Div(bar, new Span(getTranslation("addons.buying")));
        progress.addClassNames("pc-progress", "pc-buying-progress");
        progress.getElement().setAttribute("role", "status");
        return progress;
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
