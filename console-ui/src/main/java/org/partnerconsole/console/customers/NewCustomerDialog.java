package org.partnerconsole.console.customers;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.billing.customer.CustomerWish;
import org.partnerconsole.console.part.Attempt;
import org.partnerconsole.console.text.Formats;

/**
 * Registers a customer. What is wrong is said at its field; what is refused keeps the dialog open,
 * so that nothing typed is lost.
 */
class NewCustomerDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final int CONFLICT = 409;

    private final transient NewCustomerDesk desk;
    private final transient Attempt<CustomerWish> attempt = new Attempt<>();
    private final NewCustomerForm form;
    private final Div told = new Div();

    NewCustomerDialog(NewCustomerDesk desk, Formats formats) {
        this.desk = desk;
        this.form = new NewCustomerForm(formats);
        setHeaderTitle(getTranslation("customers.new.title"));
        setWidth("min(620px, 100%)");
        // What was typed must not vanish by a click beside it.
        setCloseOnOutsideClick(false);
        told.getElement().setAttribute("aria-live", "assertive");
        Div body = new Div(told, form);
        body.addClassName("pc-change");
        add(body);
        Button cancel = new Button(getTranslation("part.cancel"), clicked -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button confirm = new Button(getTranslation("customers.new.confirm"));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        // A second click waits for the first one's answer.
        confirm.setDisableOnClick(true);
        confirm.addClickListener(
                clicked -> {
                    try {
                        form.wish().ifPresent(this::register);
                    } finally {
                        confirm.setEnabled(true);
                    }
                });
        getFooter().add(cancel, confirm);
        addOpenedChangeListener(
                changed -> {
                    if (changed.isOpened()) {
                        form.focus();
                    }
                });
    }

    private void register(CustomerWish wish) {
        told.removeAll();
        try {
            Customer customer = desk.register(wish, attempt.idOf(wish));
            close();
            UI.getCurrent().navigate(CustomersView.PATH + "/" + customer.id().value());
        } catch (RuntimeException e) {
            Optional<String> taken = taken(e);
            if (taken.isPresent()) {
                form.refuseDomain(taken.get());
            } else {
                Div problem = new Div(new Span(desk.inWords(e)));
                problem.addClassName("pc-problem");
                told.add(problem);
            }
        }
    }

    private static Optional<String> taken(RuntimeException e) {
        return e instanceof Refusal refusal
                        && refusal.status() == CONFLICT
                        && refusal.code().equals("3000")
                ? Optional.of(refusal.getMessage())
                : Optional.empty();
    }
}
