package org.partnerconsole.billing.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.billing.offer.CatalogueOffer;
import org.partnerconsole.billing.offer.OfferCatalogue;

/**
 * Business software and mobile plans, with add-ons, for each country; same ids for each partner.
 */
final class DemoCatalogue {

    /** A family of base offers and the add-ons that fit all of them. */
    private record Family(String unitType, List<Product> bases, List<Product> addOns) {}

    private record Product(
            String code, String name, String description, String price, int most, boolean sold) {}

    private static final Family SOFTWARE =
            new Family(
                    "Licenses",
                    List.of(
                            new Product(
                                    null,
                                    "Microsoft 365 Business Basic",
                                    "Mail, meetings and web apps",
                                    "6.00",
                                    300,
                                    true),
                            new Product(
                                    null,
                                    "Microsoft 365 Business Standard",
                                    "Desktop apps, mail and meetings",
                                    "12.50",
                                    300,
                                    true),
                            new Product(
                                    null,
                                    "Microsoft 365 Business Premium",
                                    "Desktop apps, mail and device security",
                                    "22.00",
                                    300,
                                    true)),
                    List.of(
                            new Product(
                                    null,
                                    "Audio Conferencing",
                                    "Dial-in numbers for meetings",
                                    "4.00",
                                    300,
                                    true),
                            new Product(
                                    null,
                                    "Extra file storage",
                                    "One more GB for the company's sites",
                                    "0.20",
                                    10_000,
                                    true),
                            new Product(
                                    null,
                                    "Information protection",
                                    "Labels and encryption for documents",
                                    "2.00",
                                    300,
                                    true)));

    private static final Family MOBILE =
            new Family(
                    "SIMs",
                    List.of(
                            new Product(
                                    "MPLAN-%s-10",
                                    "Mobile Plan 10 GB · %s",
                                    "10 GB a month for tablets and laptops, by eSIM",
                                    "14.90",
                                    100,
                                    true),
                            new Product(
                                    "MPLAN-%s-30",
                                    "Mobile Plan 30 GB · %s",
                                    "30 GB a month for tablets and laptops, by eSIM",
                                    "24.90",
                                    100,
                                    true)),
                    List.of(
                            new Product(
                                    "MPLAN-%s-ROAM-5",
                                    "Roaming 5 GB",
                                    "Neighbouring countries · renews monthly",
                                    "9.90",
                                    8,
                                    true),
                            new Product(
                                    "MPLAN-%s-IP",
                                    "Static IP address", "One for each SIM", "3.50", 100, true),
                            new Product(
                                    "MPLAN-%s-TOPUP-20",
                                    "Data top-up 20 GB",
                                    "Used after the included volume",
                                    "16.00",
                                    10,
                                    true),
                            new Product(
                                    "MPLAN-%s-SAT",
                                    "Satellite fallback",
                                    "Messages where there is no network",
                                    "29.00",
                                    10,
                                    false)));

    /** A base offer and what can be added to it at present. */
    record Choice(Offer base, List<Offer> addOns) {}

    private final Map<DemoCountry, List<Choice>> choices;

    private DemoCatalogue(Map<DemoCountry, List<Choice>> choices) {
        this.choices = choices;
    }

    static DemoCatalogue create(OfferCatalogue offers) {
        Map<DemoCountry, List<Choice>> choices = new EnumMap<>(DemoCountry.class);
        for (DemoCountry country : DemoCountry.values()) {
            List<Choice> here = new ArrayList<>();
            here.addAll(create(offers, country, SOFTWARE));
            here.addAll(create(offers, country, MOBILE));
            choices.put(country, List.copyOf(here));
        }
        return new DemoCatalogue(choices);
    }

    List<Choice> in(DemoCountry country) {
        return choices.get(country);
    }

    private static List<Choice> create(OfferCatalogue offers, DemoCountry country, Family family) {
        List<Offer> bases =
                family.bases().stream()
                        .map(product -> offer(product, family, country, Set.of()))
                        .map(offers::add)
                        .toList();
        Set<OfferId> ids = bases.stream().map(Offer::id).collect(Collectors.toSet());
        List<Offer> addOns =
                family.addOns().stream()
                        .map(product -> offer(product, family, country, ids))
                        .map(offers::add)
                        .filter(Offer::isAvailable)
                        .toList();
        return bases.stream().map(base -> new Choice(base, addOns)).toList();
    }

    private static CatalogueOffer offer(
            Product product, Family family, DemoCountry country, Set<OfferId> prerequisites) {
        return new CatalogueOffer(
                id(product, country),
                product.name().formatted(country.region()),
                product.description(),
                prerequisites,
                1,
                product.most(),
                family.unitType(),
                country.name(),
                BillingCycle.MONTHLY,
                country.price(product.price()),
                product.sold());
    }

    private static OfferId id(Product product, DemoCountry country) {
        if (product.code() != null) {
            return OfferId.of(product.code().formatted(country.name()));
        }
        byte[] name = (product.name() + "@" + country).getBytes(StandardCharsets.UTF_8);
        return OfferId.of(UUID.nameUUIDFromBytes(name).toString().toUpperCase(Locale.ROOT));
    }
}
