package org.partnerconsole.console.change;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.List;
import java.util.Optional;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.billing.subscription.SubscriptionWish;
import org.partnerconsole.console.part.Attempt;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.console.text.Reader;

/**
 * Asks before a subscription is changed, and changes it. If somebody else has changed it meanwhile,
 * it says what has changed and asks again about what is there now; if it is refused, it says why
 * and stays open, so that nothing typed is lost.
 */
abstract class ChangeDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** The etag of what was shown is not that of what is there (Partner Center). */
    private static final String STALE = "2055";

    private static final int SHOWN_FOR = 6_000;

    private final transient SubscriptionDesk desk;
    private final transient Attempt<SubscriptionWish> attempt = new Attempt<>();
    private final transient Formats formats = Reader.formats();
    private final Act act;
    private final Div told = new Div();
    private final Div content = new Div();
    private final Button confirm = new Button();
    private transient Subscription shown;

    ChangeDialog(Act act, Subscription subscription, SubscriptionDesk desk) {
        this.desk = desk;
        this.act = act;
        this.shown = subscription;
        setHeaderTitle(getTranslation(act.key() + ".title", subscription.friendlyName()));
        setWidth("min(520px, 100%)");
        // What was typed must not vanish by a click beside it.
        setCloseOnOutsideClick(false);
        told.getElement().setAttribute("aria-live", "assertive");
        content.addClassName("pc-change");
        Div body = new Div(told, content);
        body.addClassName("pc-change");
        add(body);
        Button cancel = new Button(getTranslation("part.cancel"), clicked -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        confirm.setText(getTranslation(act.key() + ".confirm"));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        // A second click waits for the first one's answer.
        confirm.setDisableOnClick(true);
        confirm.addClickListener(clicked -> confirm());
        getFooter().add(cancel, confirm);
    }

    /** The subscription as it is shown now. */
    final Subscription shown() {
        return shown;
    }

    final SubscriptionDesk desk() {
        return desk;
    }

    final Formats formats() {
        return formats;
    }

    /** Marks the act as one that takes something away. */
    final void warn() {
        confirm.addThemeVariants(ButtonVariant.ERROR);
    }

    final void setConfirmable(boolean can) {
        confirm.setEnabled(can);
    }

    /** Shows it for the subscription as it is; called once more when it has changed. */
    final void fill() {
        content.removeAll();
        content.add(content());
    }

    abstract Component[] content();

    /** What is wished; empty if what was typed is wrong, which the fields then say. */
    abstract Optional<SubscriptionWish> wish();

    /** What is said when it is done. */
    abstract String done(Subscription changed);

    private void confirm() {
        try {
            wish().ifPresent(this::send);
        } finally {
            confirm.setEnabled(true);
        }
    }

    private void send(SubscriptionWish wish) {
        told.removeAll();
        try {
            Subscription changed = desk.change(shown, wish, attempt.idOf(wish));
            close();
            Notification message =
                    Notification.show(
                            done(changed), SHOWN_FOR, Notification.Position.BOTTOM_CENTER);
            message.addThemeVariants(NotificationVariant.SUCCESS);
        } catch (RuntimeException e) {
            if (e instanceof Refusal refusal && refusal.code().equals(STALE)) {
                showAnew();
            } else {
                tell(desk.inWords(e), List.of());
            }
        }
    }

    private void showAnew() {
        Optional<Subscription> now = desk.read(shown);
        if (now.isEmpty() || !act.appliesTo(now.get())) {
            now.ifPresent(this::tellOfChanges);
            tell(getTranslation("change.meanwhile.pointless"), List.of());
            confirm.setVisible(false);
            return;
        }
        tellOfChanges(now.get());
        shown = now.get();
        fill();
    }

    private void tellOfChanges(Subscription now) {
        tell(
                getTranslation("change.meanwhile"),
                new Differences(this, formats).between(shown, now));
    }

    private void tell(String sentence, List<String> details) {
        Div problem = new Div(new Span(sentence));
        problem.addClassName("pc-problem");
        if (!details.isEmpty()) {
            UnorderedList list = new UnorderedList();
            details.forEach(each -> list.add(new ListItem(each)));
            problem.add(list);
        }
        told.add(problem);
    }
}
