package org.partnerconsole.console.customers;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.partnerconsole.api.billing.CustomerQuery;
import org.partnerconsole.console.part.ListAddress;
import org.partnerconsole.console.text.Formats;

/** What the list of customers is searched for and filtered by. */
class CustomerFilters extends Div {

    private static final long serialVersionUID = 1L;

    private static final String SEARCH = "search";
    private static final String COUNTRY = "country";
    private static final String SUBSCRIPTIONS = "subscriptions";
    private static final String SINCE = "since";

    private enum Having {
        ACTIVE,
        NONE
    }

    private final transient Formats formats;
    private final transient Runnable changed;
    private final TextField search = new TextField();
    private final ComboBox<String> country = new ComboBox<>();
    private final Select<Having> having = new Select<>();
    private final DatePicker since = new DatePicker();
    private boolean isReading;

    /** Filters for nothing yet; says when a person has changed them. */
    CustomerFilters(List<String> countries, Formats formats, Runnable changed) {
        this.formats = formats;
        this.changed = changed;
        addClassName("pc-filters");
        addSearch();
        country.setPlaceholder(getTranslation("customers.filter.country"));
        country.setAriaLabel(getTranslation("customers.filter.country"));
        country.setItems(countries);
        country.setItemLabelGenerator(formats::country);
        country.setClearButtonVisible(true);
        country.addValueChangeListener(chosen -> tell());
        having.setItems(Having.values());
        having.setEmptySelectionAllowed(true);
        having.setEmptySelectionCaption(getTranslation("customers.filter.subscriptions"));
        having.setAriaLabel(getTranslation("customers.filter.subscriptions"));
        having.setPlaceholder(getTranslation("customers.filter.subscriptions"));
        having.setItemLabelGenerator(
                one ->
                        getTranslation(
                                one == null
                                        ? "customers.filter.subscriptions"
                                        : "customers.filter.subscriptions." + word(one)));
        having.addValueChangeListener(chosen -> tell());
        since.setPlaceholder(getTranslation("customers.filter.since"));
        since.setAriaLabel(getTranslation("customers.filter.since"));
        since.setLocale(formats.locale());
        since.setClearButtonVisible(true);
        since.addValueChangeListener(chosen -> tell());
        add(search, country, having, since);
    }

    private void addSearch() {
        search.setPlaceholder(getTranslation("customers.search"));
        search.setAriaLabel(getTranslation("customers.search"));
        Icon glass = VaadinIcon.SEARCH.create();
        glass.getElement().setAttribute("aria-hidden", "true");
        search.setPrefixComponent(glass);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> tell());
    }

    /** Filters by what an address says. */
    void read(ListAddress address) {
        isReading = true;
        search.setValue(address.value(SEARCH));
        country.setValue(
                address.value(COUNTRY, code -> code.toUpperCase(Locale.ROOT)).orElse(null));
        having.setValue(
                address.value(SUBSCRIPTIONS, word -> Having.valueOf(word.toUpperCase(Locale.ROOT)))
                        .orElse(null));
        since.setValue(address.value(SINCE, LocalDate::parse).orElse(null));
        isReading = false;
    }

    ListAddress address() {
        return new ListAddress()
                .with(SEARCH, search.getValue())
                .with(COUNTRY, country.getOptionalValue())
                .with(SUBSCRIPTIONS, having.getOptionalValue().map(CustomerFilters::word))
                .with(SINCE, since.getOptionalValue().map(LocalDate::toString));
    }

    CustomerQuery query() {
        CustomerQuery query =
                CustomerQuery.all()
                        .matching(search.getValue())
                        .inCountry(country.getOptionalValue().orElse(""));
        Optional<Having> wanted = having.getOptionalValue();
        if (wanted.isPresent()) {
            query = query.withActiveSubscription(wanted.get() == Having.ACTIVE);
        }
        return since.getOptionalValue().isPresent()
                ? query.since(since.getValue().atStartOfDay(formats.zone()).toInstant())
                : query;
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

    private static String word(Having one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
