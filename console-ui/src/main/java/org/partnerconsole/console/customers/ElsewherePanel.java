package org.partnerconsole.console.customers;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.console.shell.OtherPages;
import org.partnerconsole.platform.security.SignedInCaller;

/** Leads to what other pages show of a customer, as far as the person may see them. */
class ElsewherePanel extends Div {

    private static final long serialVersionUID = 1L;

    private final UnorderedList links = new UnorderedList();

    ElsewherePanel(Customer customer, SignedInCaller caller) {
        addClassName("pc-panel");
        addClassName("pc-padded");
        links.addClassName("pc-names");
        offer("charges", "customer.charges", customer, caller);
        offer("activity", "customer.activity", customer, caller);
        add(links);
        setVisible(links.getComponentCount() > 0);
    }

    private void offer(String path, String key, Customer customer, SignedInCaller caller) {
        if (OtherPages.leadTo(path, caller)) {
            Anchor link =
                    new Anchor(path + "?customer=" + customer.id().value(), getTranslation(key));
            link.addClassName("pc-link");
            links.add(new ListItem(link));
        }
    }
}
