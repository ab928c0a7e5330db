package org.partnerconsole.console.offers;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.ui.ConsolePage;
import org.partnerconsole.api.ui.Panel;
import org.partnerconsole.api.ui.StatusBadge;
import org.partnerconsole.billing.offer.OfferCatalogue;
import org.partnerconsole.billing.subscription.SubscriptionSearch;
import org.partnerconsole.console.part.Addresses;
import org.partnerconsole.console.part.CopyableId;
import org.partnerconsole.console.part.Facts;
import org.partnerconsole.console.part.TwoLines;
import org.partnerconsole.console.shell.MainLayout;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.console.text.Reader;

/** An offer: what it is, what it costs, what goes with it, and how many have it. */
@Route(value = "offers/:offer", layout = MainLayout.class)
@RolesAllowed({Roles.ADMIN, Roles.SALES, Roles.HELPDESK, Roles.BILLING, Roles.READER})
public class OfferView extends ConsolePage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient OfferCatalogue catalogue;
    private final transient SubscriptionSearch subscriptions;
    private final transient Formats formats = Reader.formats();

    /** An empty page; the address says which offer it shows. */
    public OfferView(OfferCatalogue catalogue, SubscriptionSearch subscriptions) {
        super("");
        this.catalogue = catalogue;
        this.subscriptions = subscriptions;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getRouteParameters().get("offer").orElse("");
        Optional<Offer> found = Addresses.id(asked, OfferId::of).flatMap(catalogue::find);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class, getTranslation("offers.unknown", asked));
            return;
        }
        show(found.get());
    }

    private void show(Offer offer) {
        setHeading(offer.name());
        setCrumbs(
                getTranslation("part.crumbs"),
                offer.name(),
                new RouterLink(getTranslation("offers.heading"), OffersView.class));
        setSummary(
                new StatusBadge(
                        offer.isAvailable() ? StatusBadge.Tone.GOOD : StatusBadge.Tone.NEUTRAL,
                        getTranslation("offers.available." + offer.isAvailable())),
                new Span(getTranslation(offer.isAddOn() ? "offers.addon" : "offers.base")),
                new CopyableId(getTranslation("offers.id"), offer.id().value()));
        Div main = new Div();
        main.addClassName("pc-stack");
        if (!offer.description().isBlank()) {
            main.add(
                    new Panel(
                            getTranslation("offers.description"),
                            new Paragraph(offer.description())));
        }
        if (offer.isAddOn()) {
            main.add(related("offers.prerequisites", catalogue.findAll(offer.prerequisites())));
        } else {
            main.add(related("offers.addons", catalogue.addOnsOf(offer.id())));
        }
        Div content = new Div(main, facts(offer));
        content.addClassName("pc-columns");
        add(content);
    }

    private Panel related(String key, List<Offer> offers) {
        if (offers.isEmpty()) {
            Span none = new Span(getTranslation(key + ".none"));
            none.addClassName("pc-quiet");
            return new Panel(getTranslation(key), none);
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("pc-list");
        for (Offer offer : offers) {
            Span bounds = new Span(bounds(offer));
            bounds.addClassName("pc-amount");
            Span price = new Span(price(offer));
            price.addClassName("pc-amount");
            ListItem item =
                    new ListItem(
                            new TwoLines(
                                    new Anchor(OffersView.address(offer), offer.name()),
                                    offer.id().value()),
                            new StatusBadge(
                                    offer.isAvailable()
                                            ? StatusBadge.Tone.GOOD
                                            : StatusBadge.Tone.NEUTRAL,
                                    getTranslation("offers.available." + offer.isAvailable())),
                            bounds,
                            price);
            item.addClassName("pc-list-item");
            list.add(item);
        }
        return new Panel(getTranslation(key), list);
    }

    private Panel facts(Offer offer) {
        long active = subscriptions.activeOf(offer.id());
        return new Panel(
                getTranslation("offers.facts"),
                new Facts()
                        .fact(getTranslation("offers.column.price"), price(offer))
                        .fact(
                                getTranslation("order.currency"),
                                formats.currency(offer.unitPrice().currency().getCurrencyCode()))
                        .fact(getTranslation("offers.column.bounds"), bounds(offer))
                        .fact(getTranslation("customer.country"), formats.country(offer.country()))
                        .fact(
                                getTranslation("offers.active"),
                                new Anchor(
                                        "subscriptions?status=active&offer=" + offer.id().value(),
                                        formats.number(active)))
                        .id(getTranslation("offers.id"), offer.id().value()));
    }

    private String bounds(Offer offer) {
        return getTranslation(
                "offers.bounds",
                formats.number(offer.minimumQuantity()),
                formats.number(offer.maximumQuantity()),
                offer.unitType());
    }

    private String price(Offer offer) {
        return getTranslation(
                "customer.price." + offer.billingCycle().wireName(),
                formats.money(offer.unitPrice()));
    }
}
