package org.partnerconsole.esim.errors.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.ui.Panel;
import org.partnerconsole.esim.errors.api.CaseState;
import org.partnerconsole.esim.errors.api.EsimCase;

/** A case beside the list: what happened, what to do next and why. */
class CaseDetail extends Panel {

    private static final long serialVersionUID = 1L;

    private final Button close = new Button(VaadinIcon.CLOSE_SMALL.create());

    /**
     * Shows a case.
     *
     * @param settle what the button to close the case does; empty leaves it out
     * @param leave what the button to close the panel does
     */
    CaseDetail(EsimCase shown, CaseTexts texts, Optional<Runnable> settle, Runnable leave) {
        addClassNames("pc-padded", "pc-detail");
        getElement().setAttribute("aria-label", getTranslation("esim.detail.label"));
        add(heading(texts.error(shown), leave), texts.badge(shown));
        add(
                new H3(getTranslation("esim.detail.happened")),
                new Paragraph(texts.meaning(shown)),
                new H3(getTranslation("esim.detail.next")),
                new Paragraph(texts.remedy(shown)),
                new Paragraph(getTranslation("esim.detail.first", texts.actor(shown.error()))),
                new H3(getTranslation("esim.detail.facts")),
                facts(shown, texts));
        if (shown.state() == CaseState.OPEN) {
            settle.ifPresent(act -> add(settleButton(act)));
        }
    }

    /** Leads the keyboard here: Escape closes the panel, Tab goes on to what can be done. */
    void takeFocus() {
        close.focus();
    }

    private Div heading(String error, Runnable leave) {
        H2 title = new H2(error);
        title.getStyle().set("overflow-wrap", "anywhere");
        close.addClickListener(click -> leave.run());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("esim.detail.close"));
        Div heading = new Div(title, close);
        heading.getStyle()
                .set("display", "flex")
                .set("justify-content", "space-between")
                .set("align-items", "start")
                .set("gap", "8px");
        return heading;
    }

    private Button settleButton(Runnable act) {
        Button button = new Button(getTranslation("esim.detail.settle"), click -> act.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.getStyle().set("margin-top", "20px");
        return button;
    }

    private DescriptionList facts(EsimCase shown, CaseTexts texts) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("pc-facts");
        String customer = texts.customer(shown);
        fact(facts, "customer", Optional.of(customer).filter(name -> !name.isEmpty()));
        transaction(shown).ifPresent(link -> fact(facts, "transaction", link));
        fact(facts, "iccid", shown.iccid());
        shown.orderId().ifPresent(order -> fact(facts, "order", order(shown, order)));
        fact(facts, "raw", Optional.of(shown.rawError()));
        fact(facts, "occurrences", Optional.of(String.valueOf(shown.occurrences())));
        fact(facts, "opened", Optional.of(time(shown.openedAt())));
        fact(facts, "seen", Optional.of(time(shown.lastSeenAt())));
        fact(facts, "closed", shown.closedAt().map(this::time));
        fact(facts, "closedBy", shown.closedBy());
        return facts;
    }

    /** The transaction; a link to its fulfillment if there is one. */
    private static Optional<Component> transaction(EsimCase shown) {
        return shown.transactionId()
                .map(
                        words ->
                                shown.fulfillmentId()
                                        .<Component>map(
                                                id -> link("fulfillments/" + encoded(id), words))
                                        .orElseGet(() -> new Span(words)));
    }

    private static Component order(EsimCase shown, OrderId order) {
        return shown.customerId()
                .<Component>map(
                        customer ->
                                link(
                                        "customers/%s/orders/%s"
                                                .formatted(customer.value(), order.value()),
                                        order.value()))
                .orElseGet(() -> new Span(order.value()));
    }

    private static Anchor link(String address, String words) {
        Anchor link = new Anchor(address, words);
        link.addClassName("pc-link");
        return link;
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    private String time(Instant instant) {
        return Reading.full(instant, getLocale());
    }

    private void fact(DescriptionList facts, String name, Optional<String> value) {
        value.ifPresent(words -> fact(facts, name, new Span(words)));
    }

    private void fact(DescriptionList facts, String name, Component value) {
        facts.add(new Div(new Term(getTranslation("esim.fact." + name)), new Description(value)));
    }
}
