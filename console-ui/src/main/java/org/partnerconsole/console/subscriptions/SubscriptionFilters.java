package org.partnerconsole.console.subscriptions;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.CustomerQuery;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.billing.offer.OfferCatalogue;
import org.partnerconsole.billing.subscription.SubscriptionQuery;
import org.partnerconsole.console.part.ListAddress;

/** What the list of subscriptions is searched for and filtered by. */
class SubscriptionFilters extends Div {

    private static final long serialVersionUID = 1L;

    private static final String SEARCH = "search";
    private static final String STATUS = "status";
    private static final String OFFER = "offer";
    private static final String CUSTOMER = "customer";
    private static final String ENDS = "ends";
    private static final String RENEWS = "renews";
    private static final String NO = "no";

    private final transient Customers customers;
    private final transient OfferCatalogue offers;
    private final transient Clock clock;
    private final transient Runnable changed;
    private final TextField search = new TextField();
    private final Select<SubscriptionStatus> status = new Select<>();
    private final ComboBox<Offer> offer = new ComboBox<>();
    private final ComboBox<Customer> customer = new ComboBox<>();
    private final Select<Integer> ends = new Select<>();
    private final Checkbox onlyWithoutRenewal = new Checkbox();
    private transient Optional<OfferId> goneOffer = Optional.empty();
    private transient Optional<CustomerId> goneCustomer = Optional.empty();
    private boolean isReading;

    /** Filters for nothing yet; says when a person has changed them. */
    SubscriptionFilters(Customers customers, OfferCatalogue offers, Clock clock, Runnable changed) {
        this.customers = customers;
        this.offers = offers;
        this.clock = clock;
        this.changed = changed;
        addClassName("pc-filters");
        search.setPlaceholder(getTranslation("subscriptions.search"));
        search.setAriaLabel(getTranslation("subscriptions.search"));
        Icon glass = VaadinIcon.SEARCH.create();
        glass.getElement().setAttribute("aria-hidden", "true");
        search.setPrefixComponent(glass);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> tell());
        addStatus();
        addOffer();
        addCustomer();
        addEnds();
        onlyWithoutRenewal.setLabel(getTranslation("subscriptions.filter.renews.no"));
        onlyWithoutRenewal.addValueChangeListener(ticked -> tell());
        add(search, status, offer, customer, ends, onlyWithoutRenewal);
    }

    private void addStatus() {
        status.setItems(
                SubscriptionStatus.ACTIVE,
                SubscriptionStatus.SUSPENDED,
                SubscriptionStatus.DELETED);
        status.setEmptySelectionAllowed(true);
        status.setAriaLabel(getTranslation("subscriptions.filter.status"));
        status.setPlaceholder(getTranslation("subscriptions.filter.status"));
        status.setEmptySelectionCaption(getTranslation("subscriptions.filter.status"));
        status.setItemLabelGenerator(
                one ->
                        getTranslation(
                                one == null
                                        ? "subscriptions.filter.status"
                                        : "subscription.status." + one.wireName()));
        status.addValueChangeListener(chosen -> tell());
    }

    private void addOffer() {
        offer.setPlaceholder(getTranslation("subscriptions.filter.offer"));
        offer.setAriaLabel(getTranslation("subscriptions.filter.offer"));
        offer.setClearButtonVisible(true);
        offer.setItemLabelGenerator(Offer::name);
        offer.setItems(
                query ->
                        offers
                                .named(
                                        query.getFilter().orElse(""),
                                        query.getOffset(),
                                        query.getLimit())
                                .stream());
        offer.addValueChangeListener(chosen -> tell());
    }

    private void addCustomer() {
        customer.setPlaceholder(getTranslation("subscriptions.filter.customer"));
        customer.setAriaLabel(getTranslation("subscriptions.filter.customer"));
        customer.setClearButtonVisible(true);
        customer.setItemLabelGenerator(Customer::companyName);
        customer.setItems(
                query ->
                        customers
                                .search(
                                        CustomerQuery.all()
                                                .matching(query.getFilter().orElse(""))
                                                .slice(query.getOffset(), query.getLimit()))
                                .stream());
        customer.addValueChangeListener(chosen -> tell());
    }

    private void addEnds() {
        ends.setItems(List.of(7, 30, 90));
        ends.setEmptySelectionAllowed(true);
        ends.setAriaLabel(getTranslation("subscriptions.filter.ends"));
        ends.setPlaceholder(getTranslation("subscriptions.filter.ends"));
        ends.setEmptySelectionCaption(getTranslation("subscriptions.filter.ends"));
        ends.setItemLabelGenerator(
                days ->
                        days == null
                                ? getTranslation("subscriptions.filter.ends")
                                : getTranslation("subscriptions.filter.ends.days", days));
        ends.addValueChangeListener(chosen -> tell());
    }

    /** Filters by what an address says. */
    void read(ListAddress address) {
        isReading = true;
        search.setValue(address.value(SEARCH));
        status.setValue(
                address.value(
                                STATUS,
                                word -> SubscriptionStatus.valueOf(word.toUpperCase(Locale.ROOT)))
                        .orElse(null));
        Optional<OfferId> offerId = address.value(OFFER, OfferId::of);
        offer.setValue(offerId.flatMap(offers::find).orElse(null));
        // What is not there any more still filters: the link meant no other list.
        goneOffer = offerId.filter(id -> offer.isEmpty());
        Optional<CustomerId> customerId = address.value(CUSTOMER, CustomerId::of);
        customer.setValue(customerId.flatMap(customers::find).orElse(null));
        goneCustomer = customerId.filter(id -> customer.isEmpty());
        ends.setValue(
                address.value(ENDS, Integer::valueOf)
                        .filter(List.of(7, 30, 90)::contains)
                        .orElse(null));
        onlyWithoutRenewal.setValue(NO.equals(address.value(RENEWS)));
        isReading = false;
    }

    ListAddress address() {
        return new ListAddress()
                .with(SEARCH, search.getValue())
                .with(STATUS, status.getOptionalValue().map(SubscriptionStatus::wireName))
                .with(OFFER, offerId().map(OfferId::value))
                .with(CUSTOMER, customerId().map(CustomerId::value))
                .with(ENDS, ends.getOptionalValue().map(String::valueOf))
                .with(RENEWS, onlyWithoutRenewal.getValue() ? NO : "");
    }

    SubscriptionQuery query() {
        return SubscriptionQuery.all()
                .matching(search.getValue())
                .withStatus(status.getOptionalValue())
                .ofOffer(offerId())
                .ofCustomer(customerId())
                .onlyWithoutRenewal(onlyWithoutRenewal.getValue())
                .endingBefore(
                        ends.getOptionalValue()
                                .map(days -> clock.instant().plus(Duration.ofDays(days))));
    }

    private Optional<OfferId> offerId() {
        return offer.getOptionalValue().map(Offer::id).or(() -> goneOffer);
    }

    private Optional<CustomerId> customerId() {
        return customer.getOptionalValue().map(Customer::id).or(() -> goneCustomer);
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
