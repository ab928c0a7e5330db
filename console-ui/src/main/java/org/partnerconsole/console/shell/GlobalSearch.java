package org.partnerconsole.console.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.stream.Stream;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerQuery;
import org.partnerconsole.api.billing.Customers;

/** Finds a customer from anywhere, by name, domain or id; Ctrl+K leads to it. */
class GlobalSearch extends ComboBox<Customer> {

    private static final long serialVersionUID = 1L;

    private static final String HIT =
            """
            <div class="pc-hit">
              <span class="pc-hit-kind">${item.kind}</span>
              <span class="pc-two-line"><span>${item.name}</span><span>${item.domain}</span></span>
            </div>""";

    // In the browser: by way of the server, the first letters typed after it would be lost.
    private static final String SHORTCUT =
            """
            const search = this;
            document.addEventListener('keydown', function open(pressed) {
              if (!search.isConnected) {
                document.removeEventListener('keydown', open);
              } else if (pressed.key === 'k' && (pressed.ctrlKey || pressed.metaKey)) {
                pressed.preventDefault();
                search.focus();
              }
            });""";

    private final transient Customers customers;

    GlobalSearch(Customers customers) {
        this.customers = customers;
        addClassName("pc-search");
        setPlaceholder(getTranslation("shell.search.placeholder"));
        setAriaLabel(getTranslation("shell.search.label"));
        setOverlayWidth("min(34rem, 94vw)");
        Icon glass = VaadinIcon.SEARCH.create();
        glass.getElement().setAttribute("aria-hidden", "true");
        setPrefixComponent(glass);

        String kind = getTranslation("shell.search.customer");
        setRenderer(
                LitRenderer.<Customer>of(HIT)
                        .withProperty("kind", customer -> kind)
                        .withProperty("name", Customer::companyName)
                        .withProperty("domain", Customer::domain));
        setItemLabelGenerator(Customer::companyName);
        setPageSize(20);
        setItems(query -> hits(query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
        addValueChangeListener(
                chosen -> {
                    if (chosen.getValue() != null) {
                        open(chosen.getValue());
                    }
                });
        // Enter without a choice from the list takes the first hit.
        addCustomValueSetListener(
                typed -> hits(typed.getDetail(), 0, 1).findFirst().ifPresent(this::open));
        addAttachListener(attached -> getElement().executeJs(SHORTCUT));
    }

    private Stream<Customer> hits(String text, int offset, int limit) {
        return customers.search(CustomerQuery.all().matching(text).slice(offset, limit)).stream();
    }

    private void open(Customer customer) {
        clear();
        UI.getCurrent().navigate("customers/" + customer.id().value());
    }
}
