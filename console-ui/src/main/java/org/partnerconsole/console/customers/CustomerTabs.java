package org.partnerconsole.console.customers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.ui.CustomerTab;
import org.partnerconsole.console.extend.Contributions;
import org.partnerconsole.console.extend.Offered;
import org.partnerconsole.console.extend.PluginPart;

/** The tabs of a customer's page: the core's own, then those of plugins. No bar if it is alone. */
class CustomerTabs extends Div {

    private static final long serialVersionUID = 1L;

    private static final String OVERVIEW = "";

    private final transient Contributions contributions;
    private final Tabs bar = new Tabs();
    private final Div shown = new Div();
    private final Map<Tab, String> ids = new LinkedHashMap<>();

    private transient List<Offered> offered = List.of();
    private transient Customer customer;
    private transient Component overview;
    private String chosen = OVERVIEW;
    private boolean offering;

    CustomerTabs(Contributions contributions) {
        this.contributions = contributions;
        addClassName("pc-tabs");
        bar.addSelectedChangeListener(
                event -> {
                    if (!offering) {
                        chosen = ids.getOrDefault(event.getSelectedTab(), OVERVIEW);
                        showChosen();
                    }
                });
        add(bar, shown);
    }

    /** Shows a customer anew; a plugin's tab that is looked at keeps what it shows. */
    void show(Customer customer, Component overview) {
        this.customer = customer;
        this.overview = overview;
        boolean changed = offer();
        if (changed || chosen.equals(OVERVIEW)) {
            showChosen();
        }
    }

    /** Makes the tabs anew: their plugins may have changed. */
    void renew() {
        offer();
        showChosen();
    }

    private boolean offer() {
        List<Offered> now =
                contributions.offered(CustomerTab.class, tab -> tab.appliesTo(customer));
        if (now.equals(offered) && bar.getTabCount() > 0) {
            return false;
        }
        offered = now;
        ids.clear();
        ids.put(new Tab(getTranslation("customer.overview")), OVERVIEW);
        now.forEach(each -> ids.put(new Tab(getTranslation(each.labelKey())), each.id()));
        if (!ids.containsValue(chosen)) {
            chosen = OVERVIEW;
        }
        fillBar();
        return true;
    }

    /** The bar selects tabs by itself while they come and go; that is nobody's choice. */
    private void fillBar() {
        offering = true;
        bar.removeAll();
        ids.keySet().forEach(bar::add);
        ids.entrySet().stream()
                .filter(tab -> tab.getValue().equals(chosen))
                .forEach(tab -> bar.setSelectedTab(tab.getKey()));
        bar.setVisible(!offered.isEmpty());
        offering = false;
    }

    private void showChosen() {
        shown.removeAll();
        shown.add(
                offered.stream()
                        .filter(each -> each.id().equals(chosen))
                        .findFirst()
                        .<Component>map(this::content)
                        .orElse(overview));
    }

    private PluginPart content(Offered tab) {
        return contributions.part(CustomerTab.class, tab, each -> each.content(customer));
    }
}
