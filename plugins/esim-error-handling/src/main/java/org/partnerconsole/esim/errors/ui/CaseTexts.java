package org.partnerconsole.esim.errors.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.ui.StatusBadge;
import org.partnerconsole.api.ui.StatusBadge.Tone;
import org.partnerconsole.esim.errors.api.CaseState;
import org.partnerconsole.esim.errors.api.Classification;
import org.partnerconsole.esim.errors.api.EsimCase;

/** Cases in words, in the language of the page that shows them. */
class CaseTexts {

    private final Component page;
    private final Customers customers;
    private final Clock clock;
    private final Map<CustomerId, String> names = new HashMap<>();

    CaseTexts(Component page, Customers customers, Clock clock) {
        this.page = page;
        this.customers = customers;
        this.clock = clock;
    }

    /** Forgets what it knows of customers; they may have changed. */
    void forget() {
        names.clear();
    }

    String meaning(EsimCase each) {
        return page.getTranslation(each.error().meaningKey());
    }

    String remedy(EsimCase each) {
        return page.getTranslation(each.error().remedyKey());
    }

    /** The error by its name; as it was sent, if nobody knows it. */
    String error(EsimCase each) {
        return each.error().name().equals("unknownError") ? each.rawError() : each.error().name();
    }

    String retry(Classification error) {
        return page.getTranslation("esim.retry." + error.retryable().wireName());
    }

    String actor(Classification error) {
        return page.getTranslation("esim.actor." + error.actor().wireName());
    }

    String age(EsimCase each) {
        Duration age = Duration.between(each.openedAt(), clock.instant());
        return page.getTranslation(Reading.ageKey(age), Reading.amount(age));
    }

    /** What it happened to: the transaction, else the profile, else the fulfillment. */
    String subject(EsimCase each) {
        return each.transactionId()
                .or(each::iccid)
                .or(each::fulfillmentId)
                .orElseGet(() -> page.getTranslation("esim.noValue"));
    }

    /** The customer's name; each is looked up once. */
    String customer(EsimCase each) {
        return each.customerId()
                .map(
                        id ->
                                names.computeIfAbsent(
                                        id,
                                        asked ->
                                                customers
                                                        .find(asked)
                                                        .map(Customer::companyName)
                                                        .orElse("")))
                .orElse("");
    }

    StatusBadge badge(EsimCase each) {
        if (each.state() == CaseState.CLOSED) {
            return new StatusBadge(Tone.GOOD, page.getTranslation("esim.state.closed"));
        }
        Tone tone =
                switch (each.error().retryable()) {
                    case YES -> Tone.GOOD;
                    case LATER, AFTER_ACTION, LIMITED -> Tone.WAITING;
                    case NO -> Tone.BAD;
                };
        return new StatusBadge(tone, retry(each.error()));
    }
}
