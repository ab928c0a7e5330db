package org.partnerconsole.console.offers;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.billing.offer.OfferQuery;
import org.partnerconsole.console.part.ListAddress;
import org.partnerconsole.console.text.Formats;

/** What the catalogue is searched for and filtered by. */
class OfferFilters extends Div {

    private static final long serialVersionUID = 1L;

    private static final String SEARCH = "search";
    private static final String COUNTRY = "country";
    private static final String CYCLE = "cycle";
    private static final String AVAILABLE = "available";

    private final transient Runnable changed;
    private final TextField search = new TextField();
    private final ComboBox<String> country = new ComboBox<>();
    private final Select<BillingCycle> cycle = new Select<>();
    private final Select<Boolean> available = new Select<>();
    private boolean isReading;

    /** Filters for nothing yet; says when a person has changed them. */
    OfferFilters(List<String> countries, Formats formats, Runnable changed) {
        this.changed = changed;
        addClassName("pc-filters");
        search.setPlaceholder(getTranslation("offers.search"));
        search.setAriaLabel(getTranslation("offers.search"));
        Icon glass = VaadinIcon.SEARCH.create();
        glass.getElement().setAttribute("aria-hidden", "true");
        search.setPrefixComponent(glass);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> tell());
        country.setPlaceholder(getTranslation("offers.filter.country"));
        country.setAriaLabel(getTranslation("offers.filter.country"));
        country.setItems(countries);
        country.setItemLabelGenerator(formats::country);
        country.setClearButtonVisible(true);
        country.addValueChangeListener(chosen -> tell());
        choice(cycle, "offers.filter.cycle", one -> "order.cycle." + one.wireName());
        cycle.setItems(BillingCycle.MONTHLY, BillingCycle.ANNUAL, BillingCycle.ONE_TIME);
        choice(available, "offers.filter.available", one -> "offers.available." + one);
        available.setItems(true, false);
        add(search, country, cycle, available);
    }

    private <T> void choice(Select<T> field, String key, Function<T, String> itemKey) {
        field.setEmptySelectionAllowed(true);
        field.setAriaLabel(getTranslation(key));
        field.setPlaceholder(getTranslation(key));
        field.setEmptySelectionCaption(getTranslation(key));
        field.setItemLabelGenerator(one -> getTranslation(one == null ? key : itemKey.apply(one)));
        field.addValueChangeListener(chosen -> tell());
    }

    /** Filters by what an address says. */
    void read(ListAddress address) {
        isReading = true;
        search.setValue(address.value(SEARCH));
        country.setValue(
                address.value(COUNTRY, code -> code.toUpperCase(Locale.ROOT)).orElse(null));
        cycle.setValue(
                address.value(CYCLE, word -> BillingCycle.valueOf(word.toUpperCase(Locale.ROOT)))
                        .orElse(null));
        available.setValue(address.value(AVAILABLE, Boolean::valueOf).orElse(null));
        isReading = false;
    }

    ListAddress address() {
        return new ListAddress()
                .with(SEARCH, search.getValue())
                .with(COUNTRY, country.getOptionalValue())
                .with(CYCLE, cycle.getOptionalValue().map(BillingCycle::wireName))
                .with(AVAILABLE, available.getOptionalValue().map(String::valueOf));
    }

    OfferQuery query() {
        return new OfferQuery(
                search.getValue(),
                country.getOptionalValue(),
                cycle.getOptionalValue(),
                available.getOptionalValue(),
                OfferQuery.Sort.NAME,
                true);
    }

    void clear() {
        read(new ListAddress());
        changed.run();
        search.focus();
    }

    private void tell() {
        if (!isReading) {
            changed.run();
        }
    }
}
