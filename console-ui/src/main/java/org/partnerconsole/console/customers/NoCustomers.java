package org.partnerconsole.console.customers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Why the list of customers is empty, and the way out. */
class NoCustomers extends Div {

    private static final long serialVersionUID = 1L;

    private final Span title = new Span();
    private final Paragraph text = new Paragraph();
    private final Button clear = new Button();

    NoCustomers(Runnable clearSearch) {
        addClassNames("pc-empty", "pc-empty-plain");
        Icon picture = VaadinIcon.SEARCH.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        clear.setText(getTranslation("customers.search.clear"));
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.addClickListener(clicked -> clearSearch.run());
        add(picture, title, text, clear);
        searched("");
    }

    /** Says it for a search; for none at all if it is blank. */
    void searched(String words) {
        String key = words.isBlank() ? "customers.empty" : "customers.none";
        title.setText(getTranslation(key + ".title", words));
        text.setText(getTranslation(key + ".text"));
        clear.setVisible(!words.isBlank());
    }
}
