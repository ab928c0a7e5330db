package org.partnerconsole.console.customers;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import org.partnerconsole.api.billing.BillingContact;
import org.partnerconsole.api.billing.PostalAddress;
import org.partnerconsole.api.ui.Panel;
import org.partnerconsole.console.part.Facts;
import org.partnerconsole.console.text.Formats;

/** Who gets a customer's bills, and where: the address as it is written on a letter. */
class AddressPanel extends Panel {

    private static final long serialVersionUID = 1L;

    AddressPanel(BillingContact contact, Formats formats) {
        addClassName("pc-padded");
        add(new H2(getTranslation("customer.address")));
        PostalAddress address = contact.address();
        HtmlContainer letter = new HtmlContainer("address");
        letter.addClassName("pc-address");
        PostalLines.of(address).forEach(line -> letter.add(new Div(line)));
        letter.add(new Div(formats.country(address.country())));
        add(letter);
        Facts facts = new Facts();
        String person =
                PostalLines.name(contact.firstName(), contact.lastName(), address.country());
        if (!person.isEmpty() && !person.equals(addressee(address))) {
            facts.fact(getTranslation("customer.contact"), person);
        }
        if (!address.phoneNumber().isEmpty()) {
            facts.fact(getTranslation("customer.phone"), address.phoneNumber());
        }
        if (facts.getChildren().findAny().isPresent()) {
            add(facts);
        }
    }

    private static String addressee(PostalAddress address) {
        return PostalLines.name(address.firstName(), address.lastName(), address.country());
    }
}
